import { useTranslation } from "react-i18next"
import { Icon } from "../../design"
import type { Stock } from "../../shop/catalogue-stock"
import styles from "./stock-line.module.css"

/** Whether the chosen variant can be had, said again when another is chosen. */
export function StockLine({ stock }: { stock: Stock }) {
  const { t } = useTranslation("catalogue")
  return (
    <p className={styles.line} data-stock={stock.state} role="status">
      <Icon name={stock.state === "none" ? "close" : stock.state === "few" ? "info" : "check"} size="1.125rem" />
      {stock.state === "few" ? t("stock.few", { count: stock.most }) : t(`stock.${stock.state}`)}
    </p>
  )
}
