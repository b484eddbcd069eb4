import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface Props {
  title: string
  /** Beside the title, such as a status. */
  badge?: ReactNode
  text: ReactNode
  details?: string[]
  actions: ReactNode
}

/** One thing in a list of rules: its name, what it does, under which conditions, and buttons. */
export function ListRow({ title, badge, text, details = [], actions }: Props) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4 sm:flex-nowrap">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text as="span" size="small" weight="plus" className="min-w-0 break-words">
            {title}
          </Text>
          {badge}
        </div>
        <Text size="small" className="text-pretty">
          {text}
        </Text>
        {details.length ? (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {details.join(" · ")}
          </Text>
        ) : null}
      </div>
      <div className="flex shrink-0 items-center gap-x-1">{actions}</div>
    </li>
  )
}
