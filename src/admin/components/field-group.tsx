import { clx, Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface Props {
  title: string
  text?: string
  /** How many fields stand side by side where there is room. */
  columns?: 1 | 2 | 4
  children: ReactNode
}

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 4: "sm:grid-cols-2 xl:grid-cols-4" }

/** Fields that belong together, under a heading. */
export function FieldGroup({ title, text, columns = 2, children }: Props) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="flex min-w-0 flex-col gap-y-4 px-6 py-6">
      <div className="flex flex-col gap-y-1">
        <Heading level="h2" id={id}>
          {title}
        </Heading>
        {text ? (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {text}
          </Text>
        ) : null}
      </div>
      <div className={clx("grid grid-cols-1 gap-4", COLUMNS[columns])}>{children}</div>
    </div>
  )
}
