import { remembered } from "../shop/remembered"

const chosen = remembered("theme")

export const THEMES = ["system", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

/** The colours that the shopper chose; those of their system unless they did. */
export const themeOf = (stored: string | null): Theme => THEMES.find((theme) => theme === stored) ?? "system"

const wear = () => {
  const theme = themeOf(chosen.get())
  if (theme === "system") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Puts the chosen colours on the page, now and whenever they are chosen anew, here or in another tab. */
export function wearTheme(): void {
  wear()
  chosen.subscribe(wear)
}

export const chooseTheme = (theme: Theme): void => chosen.set(theme === "system" ? null : theme)

/** The setting itself, for whoever shows it. */
export const chosenTheme = chosen
