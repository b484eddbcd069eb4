import { clx, Hint, Input, Label, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface FieldProps {
  label: string
  optional?: boolean
  hint?: ReactNode
  error?: string | null | undefined
  /** Receives the ids that tie the control to its label, hint and error. */
  children: (ids: { id: string; labelId: string; describedBy: string | undefined; invalid: true | undefined }) => ReactNode
}

/** A labelled control with its hint and its error read out by screen readers. */
export function Field({ label, optional, hint, error, children }: FieldProps) {
  const { t } = useTranslation("retention")
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
  return (
    <div className="flex min-w-0 flex-col gap-y-1.5">
      <Label id={`${id}-label`} htmlFor={id} size="small" weight="plus">
        {label}
        {optional ? (
          <Text as="span" size="small" className="text-ui-fg-muted">
            {" "}
            {t("common.optional")}
          </Text>
        ) : null}
      </Label>
      {children({ id, labelId: `${id}-label`, describedBy, invalid: error ? true : undefined })}
      {error ? (
        <Hint id={`${id}-error`} variant="error" role="alert">
          {error}
        </Hint>
      ) : null}
      {hint ? (
        <Hint id={`${id}-hint`} className="text-pretty">
          {hint}
        </Hint>
      ) : null}
    </div>
  )
}

interface NumberFieldProps extends Omit<FieldProps, "children"> {
  value: string
  onChange: (typed: string) => void
  /** Shown within the box, after the number. */
  unit?: string
  decimals?: boolean
  min?: number
  max?: number
  autoFocus?: boolean
  disabled?: boolean
}

export function NumberField({ value, onChange, unit, decimals, min, max, autoFocus, disabled, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <div className="relative">
          <Input
            id={id}
            type="number"
            inputMode={decimals ? "decimal" : "numeric"}
            step={decimals ? "any" : 1}
            min={min}
            max={max}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            autoFocus={autoFocus}
            disabled={disabled}
            className={clx(
              "tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none",
              unit && "pr-20"
            )}
          />
          {unit ? (
            <Text as="span" size="small" className="text-ui-fg-muted pointer-events-none absolute inset-y-0 right-2 flex items-center" aria-hidden>
              {unit}
            </Text>
          ) : null}
        </div>
      )}
    </Field>
  )
}
