import { useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Button, IconButton, TextField, VisuallyHidden } from "../../design"
import { CodeNotTaken, useAddCode, useRemoveCode, type Cart } from "../../shop/cart"
import { cartDiscounts } from "../../shop/cart-discounts"
import { statusOf } from "../../shop/sdk"
import { useMoney } from "../../shop/use-money"
import styles from "./code-form.module.css"

/** Why a code was not taken, as a key of its words. */
function reasonOf(error: unknown): string {
  if (error instanceof CodeNotTaken) return "codes.not_now"
  return statusOf(error) === 400 || statusOf(error) === 404 ? "codes.unknown" : "codes.failed"
}

/** Codes: those on the cart with what they bring, and one more. Points and the personal discount are not among them; they have their own place. */
export function CodeForm({ cart }: { cart: Cart }) {
  const { t } = useTranslation("cart")
  const money = useMoney(cart.currency_code)
  const add = useAddCode()
  const remove = useRemoveCode()
  const [typed, setTyped] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const field = useRef<HTMLInputElement>(null)
  const { codes } = cartDiscounts(cart)

  const refuse = (text: string) => {
    setProblem(t(text))
    field.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = typed.trim()
    if (add.isPending) return
    if (code === "") return refuse("codes.missing")
    if (codes.some((each) => each.code.toLowerCase() === code.toLowerCase())) return refuse("codes.there")
    setProblem(null)
    add.mutate(
      { code },
      {
        onSuccess: () => {
          setTyped("")
          setSaid(t("codes.added", { code }))
        },
        onError: (error) => refuse(reasonOf(error)),
      }
    )
  }
  const takeOff = (code: string) =>
    remove.mutate(
      { code },
      {
        onSuccess: () => {
          setSaid(t("codes.removed", { code }))
          field.current?.focus()
        },
        onError: () => refuse("codes.failed"),
      }
    )
  return (
    <section className={styles.section} aria-label={t("codes.title")}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          ref={field}
          className={styles.field ?? ""}
          label={t("codes.label")}
          value={typed}
          error={problem}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(null)
          }}
        />
        <Button className={styles.button} variant="secondary" type="submit" busy={add.isPending}>
          {t("codes.add")}
        </Button>
      </form>
      {codes.length > 0 && (
        <ul className={styles.list} role="list">
          {codes.map(({ code, amount }) => (
            <li className={styles.code} key={code}>
              <span>
                <strong className={styles.name}>{code}</strong>{" "}
                <span className={styles.brings}>{amount > 0 ? t("codes.brings", { amount: money(amount) }) : t("codes.idle")}</span>
              </span>
              <IconButton icon="close" label={t("codes.remove", { code })} aria-disabled={remove.isPending} onClick={() => !remove.isPending && takeOff(code)} />
            </li>
          ))}
        </ul>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </section>
  )
}
