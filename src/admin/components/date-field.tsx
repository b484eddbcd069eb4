import { DatePicker } from "@medusajs/ui"
import { Field } from "./field"

interface Props {
  label: string
  optional?: boolean
  hint?: string
  error?: string | null
  value: Date | null
  onChange: (value: Date | null) => void
  minValue?: Date
  maxValue?: Date
}

/** A day, chosen from a calendar or typed. */
export function DateField({ value, onChange, minValue, maxValue, ...field }: Props) {
  return (
    <Field {...field}>
      {({ labelId, describedBy, invalid }) => (
        <DatePicker
          granularity="day"
          value={value}
          onChange={onChange}
          aria-labelledby={labelId}
          {...(describedBy ? { "aria-describedby": describedBy } : {})}
          {...(invalid ? { isInvalid: true } : {})}
          {...(minValue ? { minValue } : {})}
          {...(maxValue ? { maxValue } : {})}
        />
      )}
    </Field>
  )
}
