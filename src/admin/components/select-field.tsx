import { Select } from "@medusajs/ui"
import { Field } from "./field"

interface Props<T extends string> {
  label: string
  hint?: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** A labelled list to choose one from. */
export function SelectField<T extends string>({ label, hint, value, options, onChange }: Props<T>) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <Select value={value} onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? value)}>
          <Select.Trigger id={id} aria-describedby={describedBy}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
