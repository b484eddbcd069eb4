import { Container, Heading, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface SectionProps {
  title: string
  level?: "h1" | "h2"
  /** Beside the title, such as a status. */
  badge?: ReactNode
  description?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** A card of the dashboard: heading, actions, and parts divided by lines. */
export function Section({ title, level = "h2", badge, description, actions, children }: SectionProps) {
  const id = useId()
  return (
    <Container className="divide-y p-0" role="region" aria-labelledby={id}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4 sm:flex-nowrap">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
            <Heading level={level} id={id} className="min-w-0 break-words">
              {title}
            </Heading>
            {badge}
          </div>
          {description ? (
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {description}
            </Text>
          ) : null}
        </div>
        {actions ? <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </Container>
  )
}
