import { XMark } from "@medusajs/icons"
import { Button, Drawer, IconButton } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../lib/use-error-text"
import { Notice } from "./notice"

interface SideFormProps {
  title: string
  description: string
  submit: string
  danger?: boolean
  isPending: boolean
  error: unknown
  onSubmit: () => void
  children: ReactNode
}

/** The inside of a drawer that holds a form: a title, the fields, what went wrong, and two buttons. */
export function SideForm({ title, description, submit, danger, isPending, error, onSubmit, children }: SideFormProps) {
  const { t } = useTranslation("retention")
  const errorText = useErrorText()
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A drawer is a child of its page in React: without this a form around it would be sent too.
    event.stopPropagation()
    if (isPending) return
    onSubmit()
    // Where something is missing, the first such field gets the focus, as soon as it is marked.
    const form = event.currentTarget
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Drawer.Content asChild>
      <form onSubmit={submitted} noValidate>
        <div className="border-ui-border-base flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title className="h2-core">{title}</Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle txt-small">{description}</Drawer.Description>
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" type="button" variant="transparent" aria-label={t("common.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {children}
          {error ? (
            <Notice variant="error" announce title={t("common.refused")}>
              {errorText(error)}
            </Notice>
          ) : null}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" type="button" variant="secondary">
              {t("common.cancel")}
            </Button>
          </Drawer.Close>
          <Button size="small" type="submit" variant={danger ? "danger" : "primary"} isLoading={isPending}>
            {submit}
          </Button>
        </Drawer.Footer>
      </form>
    </Drawer.Content>
  )
}
