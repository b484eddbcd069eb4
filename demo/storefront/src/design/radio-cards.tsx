import { useId, type ReactNode } from "react"
import styles from "./radio-cards.module.css"

export interface RadioCard<Value extends string> {
  value: Value
  title: ReactNode
  detail?: ReactNode
  /** At the right: the price of a delivery. */
  aside?: ReactNode
  disabled?: boolean
}

interface RadioCardsProps<Value extends string> {
  legend: ReactNode
  /** The legend is already a heading above: say it to screen readers only. */
  legendUnseen?: boolean
  cards: readonly RadioCard<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** The name in the form; made up when left out. */
  name?: string
  error?: ReactNode
  disabled?: boolean
}

/** One choice out of few, each with room for a detail and a price: delivery and payment. Native radios, so arrow keys move the choice. */
export function RadioCards<Value extends string>({ legend, legendUnseen = false, cards, value, onChange, name, error, disabled = false }: RadioCardsProps<Value>) {
  const id = useId()
  return (
    <fieldset disabled={disabled} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={legendUnseen ? styles.unseen : styles.legend}>{legend}</legend>
      <div className={styles.set}>
        {cards.map((card) => (
          <label className={styles.card} key={card.value}>
            <input className={styles.dot} type="radio" name={name ?? id} value={card.value} checked={card.value === value} disabled={card.disabled} onChange={() => onChange(card.value)} />
            <span className={styles.words}>
              <span className={styles.title}>{card.title}</span>
              {card.detail && <span className={styles.detail}>{card.detail}</span>}
            </span>
            {card.aside && <span className={styles.aside}>{card.aside}</span>}
          </label>
        ))}
        {error && (
          <p className={styles.error} id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
    </fieldset>
  )
}
