import { useId, type ReactNode } from "react"
import { groundColours, type Ground } from "./grounds"
import { ShadeProvider } from "./shade"

/** What every picture takes. */
export interface PictureProps {
  /** Says what is to be seen; without it the picture is decoration, and screen readers pass it by. */
  label?: string | undefined
  className?: string | undefined
}

interface PictureFrameProps extends PictureProps {
  /** None leaves the page to be seen around the drawing. */
  ground?: Ground
  width?: number
  height?: number
  /** Where the wall meets the table. */
  horizon?: number
  children: ReactNode
}

/** The drawing area, 400 by 400 unless told: a lit wall, a table, and what stands on it. It fills its box and is cut at the edges where the box has another shape. */
export function PictureFrame({ label, className, ground, width = 400, height = 400, horizon = 284, children }: PictureFrameProps) {
  const id = useId()
  const colours = ground && groundColours(ground)
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} width="100%" preserveAspectRatio={ground ? "xMidYMid slice" : undefined} {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })} focusable="false">
      <ShadeProvider>
        {colours && (
          <>
            <defs>
              <radialGradient id={`${id}-light`} cx="0.3" cy="0.2" r="0.8">
                <stop offset="0" style={{ stopColor: "light-dark(#fff, #ffe6c4)" }} stopOpacity="0.5" />
                <stop offset="1" style={{ stopColor: "light-dark(#fff, #ffe6c4)" }} stopOpacity="0" />
              </radialGradient>
              <linearGradient id={`${id}-table`} x2="0" y2="1">
                <stop offset="0" stopColor="#1c0f08" stopOpacity="0.07" />
                <stop offset="0.35" stopColor="#fff" stopOpacity="0.1" />
                <stop offset="1" stopColor="#1c0f08" stopOpacity="0.06" />
              </linearGradient>
            </defs>
            <rect width={width} height={height} style={{ fill: colours.wall }} />
            <rect width={width} height={horizon} fill={`url(#${id}-light)`} opacity="0.5" />
            <rect y={horizon} width={width} height={height - horizon} style={{ fill: colours.table }} />
            <rect y={horizon} width={width} height={height - horizon} fill={`url(#${id}-table)`} />
          </>
        )}
        {children}
      </ShadeProvider>
    </svg>
  )
}
