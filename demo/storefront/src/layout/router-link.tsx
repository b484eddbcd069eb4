import { Link } from "react-router"
import type { LinkProps } from "../design"

/** Links of the design system, followed without loading the page anew. Other sites, files and places on this page stay the browser's. */
export function RouterLink({ href, state, ...rest }: LinkProps) {
  return href.startsWith("/") ? <Link {...rest} to={href} state={state} /> : <a {...rest} href={href} />
}
