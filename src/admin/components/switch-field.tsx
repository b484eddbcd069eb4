import { Hint, Label, Switch } from "@medusajs/ui"
import { useId } from "react"

interface Props {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A switch with its words beside it. */
export function SwitchField({ label, hint, checked, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch id={id} size="small" className="mt-0.5 shrink-0" checked={checked} onCheckedChange={onChange} aria-describedby={hint ? `${id}-hint` : undefined} />
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {hint ? (
          <Hint id={`${id}-hint`} className="text-pretty">
            {hint}
          </Hint>
        ) : null}
      </div>
    </div>
  )
}
