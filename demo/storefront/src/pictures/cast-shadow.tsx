import { useShade } from "./shade"

/** Where a thing stands: a soft shadow to the right and a dark line of contact. `x` is its middle, `half` half its width, `y` its foot. */
export function CastShadow({ x = 200, half, y = 338 }: { x?: number; half: number; y?: number }) {
  const { cast } = useShade()
  return (
    <>
      <ellipse cx={x + half * 0.28} cy={y + 2} rx={half * 1.42} ry={Math.max(10, half * 0.2)} fill={cast} />
      <ellipse cx={x + 2} cy={y} rx={half * 1.06} ry={Math.max(5, half * 0.075)} fill={cast} />
    </>
  )
}
