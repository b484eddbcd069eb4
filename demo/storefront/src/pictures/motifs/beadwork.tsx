import type { MotifInks } from "./motif-inks"

const COLUMNS = [-10, 10, 30, 50, 70, 90, 110]

/** Bands of zigzag and diamonds, like Maasai beads: Kenya. */
export function Beadwork({ ground, main, second }: MotifInks) {
  const zigzag = (y: number) => `M${COLUMNS.map((x, index) => `${x} ${index % 2 ? y : y + 12}`).join(" L")}`
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <path d={zigzag(6)} fill="none" stroke={main} strokeWidth="5" />
      <path d={zigzag(58)} fill="none" stroke={main} strokeWidth="5" />
      {[0, 20, 40, 60, 80, 100].map((x) => (
        <path key={x} d={`M${x} 24 L${x + 10} 38 L${x} 52 L${x - 10} 38Z`} fill={x % 40 ? main : second} />
      ))}
      {[0, 20, 40, 60, 80, 100].map((x) => (
        <circle key={x} cx={x} cy="38" r="3.2" fill={ground} />
      ))}
    </>
  )
}
