import { LadderProgress, TierProgress } from "medusa-plugin-retention/react"
import { Card } from "../../design"
import styles from "./account.module.css"

/** How far the shopper has come: their level and their cumulative discount. Where the programme has neither, there is no card. */
export function StandingCard() {
  return (
    <Card className={styles.standing ?? ""}>
      <TierProgress />
      <LadderProgress />
    </Card>
  )
}
