import { Check, XMark } from "@medusajs/icons"
import { clx, Input } from "@medusajs/ui"
import { useEffect, useId, useState, type FocusEvent, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useChoiceNames, useChoices, type EntityKind } from "../lib/use-choices"
import { Field } from "./field"

interface Props {
  kind: EntityKind
  label: string
  hint?: string
  error?: string | null
  value: readonly string[]
  onChange: (ids: string[]) => void
  /** One at most: choosing another takes its place. */
  single?: boolean
}

/** Chooses things of the shop by name. A box to search in, a list below it that arrows move through, and what is chosen as removable names. */
export function EntityPicker({ kind, label, hint, error, value, onChange, single = false }: Props) {
  const { t } = useTranslation("retention")
  const listId = useId()
  const [typed, setTyped] = useState("")
  const [open, setOpen] = useState(false)
  // By id, not by place: the list may change under it while the answer to a search arrives.
  const [marked, setMarked] = useState<string | null>(null)
  const { choices: shown, settling, error: failure } = useChoices(kind, typed, open)
  const names = useChoiceNames(kind, value)
  const at = shown.findIndex((choice) => choice.id === marked)

  const toggle = (id: string) => {
    if (value.includes(id)) return onChange(value.filter((other) => other !== id))
    onChange(single ? [id] : [...value, id])
    if (single) close()
  }
  const close = () => {
    setOpen(false)
    setMarked(null)
    setTyped("")
  }
  // Escape closes the list, not the drawer around it, which listens on the document before any element does.
  useEffect(() => {
    if (!open) return
    const escaped = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      close()
    }
    window.addEventListener("keydown", escaped, { capture: true })
    return () => window.removeEventListener("keydown", escaped, { capture: true })
  }, [open])
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      setOpen(true)
      const step = event.key === "ArrowDown" ? 1 : -1
      setMarked(shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length]?.id ?? null)
    } else if (event.key === "Enter") {
      // Never sends the form around it.
      event.preventDefault()
      const choice = shown[at]
      if (open && choice) toggle(choice.id)
    } else if (event.key === "Backspace" && !typed && value.length) {
      onChange(value.slice(0, -1))
    }
  }
  const left = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close()
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy, invalid, labelId }) => (
        <div className="flex min-w-0 flex-col gap-y-2" onBlur={left}>
          {value.length ? (
            <ul className="flex flex-wrap gap-1.5" aria-labelledby={labelId}>
              {value.map((one) => {
                const name = names.get(one) ?? one
                return (
                  <li key={one} className="bg-ui-bg-subtle border-ui-border-base txt-compact-small flex max-w-full items-center gap-x-1 rounded-md border py-0.5 pl-2 pr-0.5">
                    <span className="truncate" title={name}>
                      {name}
                    </span>
                    <button
                      type="button"
                      className="text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded p-1 outline-none"
                      aria-label={t("picker.remove", { name })}
                      onClick={() => onChange(value.filter((other) => other !== one))}
                    >
                      <XMark />
                    </button>
                  </li>
                )
              })}
            </ul>
          ) : null}
          <Input
            id={id}
            type="search"
            autoComplete="off"
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && shown[at] ? `${listId}-${at}` : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            placeholder={t("picker.search")}
            value={typed}
            onClick={() => setOpen(true)}
            onChange={(event) => {
              setTyped(event.target.value)
              setOpen(true)
            }}
            onKeyDown={pressed}
          />
          {open ? (
            <ul id={listId} role="listbox" aria-label={label} aria-multiselectable={!single} aria-busy={settling} className="border-ui-border-base bg-ui-bg-component max-h-52 overflow-y-auto rounded-lg border p-1">
              {shown.map((choice, index) => (
                <li
                  key={choice.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={value.includes(choice.id)}
                  // A press must not take the focus from the box, or leaving it would close the list.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => toggle(choice.id)}
                  onMouseEnter={() => setMarked(choice.id)}
                  ref={(element) => void (index === at && element?.scrollIntoView({ block: "nearest" }))}
                  className={clx("txt-compact-small flex cursor-pointer items-center gap-x-2 rounded-md px-2 py-1.5", index === at && "bg-ui-bg-component-hover")}
                >
                  <span className="w-4 shrink-0">{value.includes(choice.id) ? <Check /> : null}</span>
                  <span className="min-w-0 truncate">{choice.label}</span>
                </li>
              ))}
              {shown.length ? null : (
                <li className="txt-compact-small text-ui-fg-muted px-2 py-1.5" role="presentation">
                  {failure ? t("picker.failed") : settling ? t("common.loading") : t("picker.none")}
                </li>
              )}
            </ul>
          ) : null}
        </div>
      )}
    </Field>
  )
}
