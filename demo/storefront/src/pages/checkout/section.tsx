import { useId, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Card, Icon, VisuallyHidden } from "../../design"
import styles from "./checkout.module.css"

/** A part of the checkout under its heading, which says when everything in it is saved. */
export function Section({ title, number, done, children }: { title: ReactNode; number: number; done: boolean; children: ReactNode }) {
  const { t } = useTranslation("checkout")
  const id = useId()
  return (
    <Card as="section" aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <span className={done ? styles.done : styles.number} aria-hidden="true">
          {done ? <Icon name="check" size="1rem" /> : number}
        </span>
        <h2 id={id}>
          {title}
          {done && <VisuallyHidden> ({t("saved")})</VisuallyHidden>}
        </h2>
      </div>
      {children}
    </Card>
  )
}
