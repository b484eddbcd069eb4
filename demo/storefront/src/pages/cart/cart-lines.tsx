import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { VisuallyHidden } from "../../design"
import type { Cart } from "../../shop/cart"
import { CartLine } from "./cart-line"
import styles from "./cart-lines.module.css"

/** What is in the cart. When a line goes, the focus moves to the one that takes its place, and it is said what went. */
export function CartLines({ cart }: { cart: Cart }) {
  const { t } = useTranslation("cart")
  const [said, setSaid] = useState("")
  const list = useRef<HTMLUListElement>(null)
  const lines = [...(cart.items ?? [])].sort((a, b) => String(a.created_at).localeCompare(String(b.created_at)) || a.id.localeCompare(b.id))
  const gone = (index: number, title: string) => {
    setSaid(t("line.removed", { title }))
    const links = list.current?.querySelectorAll<HTMLAnchorElement>("h2 a")
    const next = links?.[index + 1] ?? links?.[index - 1]
    next?.focus()
  }
  return (
    <div>
      <ul className={styles.list} role="list" ref={list}>
        {lines.map((line, index) => (
          <CartLine key={line.id} cart={cart} line={line} onRemoved={(title) => gone(index, title)} />
        ))}
      </ul>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
