import { createContext, useContext, type ComponentProps, type ComponentType } from "react"

export type LinkProps = ComponentProps<"a"> & {
  href: string
  /** What the next page is told besides, for what shall not stand in its address; the router's matter, and nothing to a plain link. */
  state?: unknown
}

const PlainLink = ({ state: _, ...props }: LinkProps) => <a {...props} />

const LinkComponent = createContext<ComponentType<LinkProps>>(PlainLink)

/** Gives every link of the design system to the shop's router: `value` is a component that takes the props of `<a>`. */
export const LinkProvider = LinkComponent.Provider

/** A link as the shop's router draws it; without a `LinkProvider`, a plain `<a>`. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkComponent)
  return <Component {...props} />
}
