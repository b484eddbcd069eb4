import type { MotifInks } from "./motif-inks"

const PLACES = [
  [14, 20, -35], [38, 12, 20], [64, 20, -50], [88, 14, 10], [26, 44, 15], [52, 42, -30], [78, 42, 35], [12, 66, -10], [40, 68, 40], [66, 66, -20], [92, 66, -40],
] as const

/** Fine leaves, strewn: sencha. */
export function Leaves({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      {PLACES.map(([x, y, turn], index) => (
        <g key={`${x}-${y}`} transform={`translate(${x} ${y}) rotate(${turn})`}>
          <path d="M-14 0 Q0 -10 15 0 Q0 8 -14 0Z" fill={index % 3 ? main : second} />
          <path d="M-11 0 H12" stroke={ground} strokeWidth="1" />
        </g>
      ))}
    </>
  )
}
