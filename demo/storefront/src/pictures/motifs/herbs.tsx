import type { MotifInks } from "./motif-inks"

const LEAVES = [60, 48, 36, 24]

/** Three sprigs and a cornflower: mountain herbs. */
export function Herbs({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      {[22, 78].map((x, index) => (
        <g key={x} transform={`rotate(${index ? 10 : -10} ${x} 76)`}>
          <path d={`M${x} 76 V14`} stroke={main} strokeWidth="2" />
          {LEAVES.map((y) => (
            <path key={y} d={`M${x} ${y} q-14 -3 -15 -13 q13 0 15 13 q2 -13 15 -13 q-1 10 -15 13Z`} fill={main} />
          ))}
          <path d={`M${x} 20 q-6 -7 0 -15 q6 8 0 15Z`} fill={main} />
        </g>
      ))}
      <path d="M50 76 V34" stroke={main} strokeWidth="2.4" />
      <path d="M50 66 q-10 -2 -13 -12 q11 2 13 12Z M50 60 q10 -2 13 -12 q-11 2 -13 12Z" fill={main} />
      {[-75, -45, -15, 15, 45, 75].map((turn) => (
        <path key={turn} d="M0 0 L-5 -17 L-2 -15 L0 -20 L2 -15 L5 -17Z" fill={second} transform={`translate(50 34) rotate(${turn})`} />
      ))}
      <path d="M43 33 q7 -6 14 0 l-3 9 h-8Z" fill={main} />
    </>
  )
}
