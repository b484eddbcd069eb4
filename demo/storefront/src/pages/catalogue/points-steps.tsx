import { ProductPoints } from "medusa-plugin-retention/react"
import { useTranslation } from "react-i18next"
import { Container, LinkButton } from "../../design"
import type { Product } from "../../shop/catalogue"
import { useVariantName } from "../../shop/catalogue-names"
import { chosenVariant } from "../../shop/catalogue-variant"
import { usePlace } from "../../shop/region"
import { useSession } from "../../shop/session"
import styles from "./points-steps.module.css"

const STEPS = ["collect", "wait", "use"] as const

/** How points work, in three steps. The only number is one that the programme itself gives, so that it cannot become untrue. */
export function PointsSteps({ example }: { example: Product | undefined }) {
  const { t } = useTranslation("catalogue")
  const { region } = usePlace()
  const { customer } = useSession()
  const variantName = useVariantName()
  const variant = example && chosenVariant(example, null)
  return (
    <Container as="section" id="points" className={styles.section} aria-labelledby="points-title" tabIndex={-1}>
      <div className={styles.sheet}>
        <h2 id="points-title">{t("steps.title")}</h2>
        <ol className={styles.steps} role="list">
          {STEPS.map((step, index) => (
            <li className={styles.step} key={step}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <h3 className={styles.title}>{t(`steps.${step}.title`)}</h3>
              <p className={styles.text}>{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <div className={styles.foot}>
          <div className={styles.example}>
            {example && variant && (
              <>
                <p>{t("steps.example", { product: `${example.title}, ${variantName(variant.title ?? "")}` })}</p>
                <ProductPoints product_id={example.id} variant_id={variant.id} region_id={region.id} />
              </>
            )}
          </div>
          <LinkButton href={customer ? "/account/points" : "/sign-up"}>{t(customer ? "steps.yours" : "steps.join")}</LinkButton>
        </div>
      </div>
    </Container>
  )
}
