import { useTranslation } from "react-i18next"
import { NavLink } from "react-router"
import { Drawer, Stack } from "../design"
import { useCategories } from "../shop/catalogue"
import { useCategoryName } from "../shop/catalogue-names"
import { Preferences } from "./preferences"
import styles from "./menu-drawer.module.css"

/** The menu on a phone: the categories, and where to deliver, in which language and colours. */
export function MenuDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { data: categories } = useCategories()
  const nameOf = useCategoryName()
  return (
    <Drawer open={open} onClose={onClose} title={t("menu.title")} closeLabel={t("close")}>
      <Stack gap={6}>
        <nav aria-label={t("header.categories")}>
          <ul role="list">
            {categories?.map((category) => (
              <li key={category.id}>
                <NavLink className={styles.link} to={`/c/${category.handle}`} onClick={onClose}>
                  {nameOf(category)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <Preferences />
      </Stack>
    </Drawer>
  )
}
