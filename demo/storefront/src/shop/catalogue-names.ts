import { useTranslation } from "react-i18next"

interface Named {
  handle: string
  name: string
}

/** Names of categories in the shopper's language, by handle; a category that the shop added later keeps the name it was given. */
export function useCategoryName(): (category: Named) => string {
  const { t } = useTranslation("catalogue")
  return ({ handle, name }) => t(`categories.${handle}`, { defaultValue: name })
}

/** Names of options ("Size") in the shopper's language; of those that the texts do not know, the shop's own. */
export function useOptionName(): (title: string) => string {
  const { t } = useTranslation("catalogue")
  return (title) => t(`options.${title.toLowerCase()}`, { defaultValue: title })
}

/** Names of variants in the shopper's language: colours have one, measures such as "250 g" stay as they are. */
export function useVariantName(): (title: string) => string {
  const { t } = useTranslation("catalogue")
  return (title) => t(`colours.${title.toLowerCase()}`, { defaultValue: title })
}
