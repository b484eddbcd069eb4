import type { ReactNode } from "react"

/** A drawing moved so that its foot is at `x`, `y`, and made smaller or larger around it. */
export function Standing({ x = 200, y = 338, size = 1, children }: { x?: number; y?: number; size?: number; children: ReactNode }) {
  return <g transform={`translate(${x} ${y}) scale(${size}) translate(-200 -338)`}>{children}</g>
}
