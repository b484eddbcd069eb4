import { Mark } from "./mark"

/** The shop's mark in the colours of the page, 2 rem unless told. Decoration: the name stands beside it or in the link's label. */
export function LogoMark({ size = "2rem", className }: { size?: string; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" focusable="false">
      <Mark size={64} ink="var(--accent)" hollow="var(--logo-ground, var(--surface))" />
    </svg>
  )
}
