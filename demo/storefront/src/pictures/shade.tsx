import { createContext, useContext, useId, type ReactNode } from "react"

/** Fills that lie over a colour; all agree that the light comes from the upper left. */
interface Shade {
  /** A cylinder or ball. */
  round: string
  /** A flat face towards us. */
  flat: string
  /** A face turned away from the light. */
  side: string
  /** The inside of an opening. */
  inside: string
  /** Glass. */
  glass: string
  /** The shadow on the table. */
  cast: string
}

const NO_SHADE: Shade = { round: "none", flat: "none", side: "none", inside: "none", glass: "none", cast: "none" }
const ShadeContext = createContext<Shade>(NO_SHADE)

/** The shades of the picture around. */
export const useShade = (): Shade => useContext(ShadeContext)

const stop = (offset: number, colour: "#fff" | "#1c0f08", opacity: number) => <stop offset={offset} stopColor={colour} stopOpacity={opacity} />

/** Defines the shades under ids of this one picture, so that pictures on a page do not take each other's. */
export function ShadeProvider({ children }: { children: ReactNode }) {
  const id = useId()
  const url = (name: keyof Shade) => `url(#${id}-${name})`
  const shade = { round: url("round"), flat: url("flat"), side: url("side"), inside: url("inside"), glass: url("glass"), cast: url("cast") }
  return (
    <ShadeContext value={shade}>
      <defs>
        <linearGradient id={`${id}-round`}>
          {stop(0, "#1c0f08", 0.1)}
          {stop(0.1, "#fff", 0.06)}
          {stop(0.24, "#fff", 0.34)}
          {stop(0.42, "#fff", 0.05)}
          {stop(0.58, "#1c0f08", 0.04)}
          {stop(0.86, "#1c0f08", 0.3)}
          {stop(1, "#1c0f08", 0.24)}
        </linearGradient>
        <linearGradient id={`${id}-flat`} x2="1" y2="1">
          {stop(0, "#fff", 0.18)}
          {stop(0.45, "#fff", 0)}
          {stop(1, "#1c0f08", 0.16)}
        </linearGradient>
        <linearGradient id={`${id}-side`} x2="0.3" y2="1">
          {stop(0, "#1c0f08", 0.2)}
          {stop(1, "#1c0f08", 0.38)}
        </linearGradient>
        <linearGradient id={`${id}-inside`} x2="1" y2="0.35">
          {stop(0, "#1c0f08", 0.42)}
          {stop(0.6, "#1c0f08", 0.14)}
          {stop(1, "#fff", 0.12)}
        </linearGradient>
        <linearGradient id={`${id}-glass`}>
          {stop(0, "#fff", 0.5)}
          {stop(0.12, "#fff", 0.16)}
          {stop(0.2, "#fff", 0.5)}
          {stop(0.28, "#fff", 0.12)}
          {stop(0.8, "#fff", 0.08)}
          {stop(0.94, "#1c0f08", 0.12)}
          {stop(1, "#fff", 0.35)}
        </linearGradient>
        <radialGradient id={`${id}-cast`}>
          {stop(0, "#1c0f08", 0.42)}
          {stop(0.55, "#1c0f08", 0.22)}
          {stop(1, "#1c0f08", 0)}
        </radialGradient>
      </defs>
      {children}
    </ShadeContext>
  )
}
