/** The pages of the account in the order of their tabs. `title` is a text of the namespace `account`; a page with others beneath it stays current on them. */
export const ACCOUNT_PAGES = [
  { href: "/account", title: "tabs.overview" },
  { href: "/account/orders", title: "tabs.orders" },
  { href: "/account/points", title: "tabs.points" },
  { href: "/account/rewards", title: "tabs.rewards" },
  { href: "/account/profile", title: "tabs.profile" },
] as const

/** Whether the tab leads to the page at `pathname`, or to one above it. */
export const isCurrent = (href: string, pathname: string): boolean => (href === "/account" ? /^\/account\/?$/.test(pathname) : `${pathname}/`.startsWith(`${href}/`))
