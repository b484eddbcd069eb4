import { useShade } from "./shade"

interface SolidProps {
  d: string
  fill: string
  /** `round` unless told. */
  shade?: "round" | "flat" | "side" | "inside" | "glass"
}

/** A shape in one colour with its light and shadow over it. */
export function Solid({ d, fill, shade = "round" }: SolidProps) {
  const shades = useShade()
  return (
    <>
      <path d={d} fill={fill} />
      <path d={d} fill={shades[shade]} />
    </>
  )
}
