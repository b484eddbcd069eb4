import { Checkbox, Hint, Label } from "@medusajs/ui"
import { useId } from "react"

interface Props<T extends string | number> {
  label: string
  hint?: string
  options: readonly { value: T; label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
}

/** Boxes to tick, side by side; the answer keeps the order of the options. */
export function CheckGroup<T extends string | number>({ label, hint, options, value, onChange }: Props<T>) {
  const id = useId()
  const toggle = (one: T, checked: boolean) =>
    onChange(options.map((option) => option.value).filter((option) => (option === one ? checked : value.includes(option))))
  return (
    <fieldset className="flex min-w-0 flex-col" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="txt-compact-small-plus mb-2">{label}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {options.map((option) => (
          <div key={option.value} className="flex items-center gap-x-2">
            <Checkbox id={`${id}-${option.value}`} checked={value.includes(option.value)} onCheckedChange={(checked) => toggle(option.value, checked === true)} />
            <Label htmlFor={`${id}-${option.value}`} size="small" className="break-words">
              {option.label}
            </Label>
          </div>
        ))}
      </div>
      {hint ? (
        <Hint id={`${id}-hint`} className="mt-1.5 text-pretty">
          {hint}
        </Hint>
      ) : null}
    </fieldset>
  )
}
