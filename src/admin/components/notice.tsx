import { Alert, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface NoticeProps {
  variant: "info" | "warning" | "error" | "success"
  title: string
  /** Read out when it appears: for what follows on something the user did. */
  announce?: boolean
  children?: ReactNode
}

/** A message with an icon and words. */
export function Notice({ variant, title, announce, children }: NoticeProps) {
  return (
    <Alert variant={variant} {...(announce ? { role: variant === "error" ? "alert" : "status" } : {})}>
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        {children ? <div className="txt-small text-ui-fg-subtle break-words">{children}</div> : null}
      </div>
    </Alert>
  )
}
