import type { MotifInks } from "./motif-inks"

const FRONDS = [-150, -122, -90, -58, -30]

/** A palm fan over the waves of a promenade: Brazil. */
export function Palms({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <circle cx="50" cy="40" r="30" fill={second} />
      {FRONDS.map((turn) => (
        <path key={turn} d="M0 0 Q14 -11 38 0 Q14 11 0 0Z" fill={main} transform={`translate(50 50) rotate(${turn})`} />
      ))}
      {FRONDS.map((turn) => (
        <path key={turn} d="M4 0 H34" stroke={ground} strokeWidth="1.2" transform={`translate(50 50) rotate(${turn})`} />
      ))}
      <path d="M0 58 q8.3 -9 16.6 0 t16.7 0 t16.7 0 t16.6 0 t16.7 0 t16.7 0 V76 H0Z" fill={main} />
      <path d="M0 68 q8.3 -9 16.6 0 t16.7 0 t16.7 0 t16.6 0 t16.7 0 t16.7 0" fill="none" stroke={ground} strokeWidth="3" />
    </>
  )
}
