import { createContext, useContext, type ComponentProps, type ComponentType } from "react"

export type LinkProps = ComponentProps<"a"> & { href: string }

const PlainLink = (props: LinkProps) => <a {...props} />

const LinkComponent = createContext<ComponentType<LinkProps>>(PlainLink)

/** Gives every link of the design system to the shop's router: `value` is a component that takes the props of `<a>`. */
export const LinkProvider = LinkComponent.Provider

/** A link as the shop's router draws it; without a `LinkProvider`, a plain `<a>`. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkComponent)
  return <Component {...props} />
}
