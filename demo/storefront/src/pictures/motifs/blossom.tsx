import type { MotifInks } from "./motif-inks"

const PETALS = [0, 72, 144, 216, 288]
const FLOWERS = [
  [50, 38, 1.25], [14, 16, 0.72], [88, 62, 0.8], [86, 14, 0.5], [16, 64, 0.5],
] as const

/** Jasmine by night. */
export function Blossom({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <path d="M-4 34 Q26 30 50 38 T104 40" fill="none" stroke={second} strokeWidth="2" opacity="0.7" />
      {FLOWERS.map(([x, y, size]) => (
        <g key={x} transform={`translate(${x} ${y}) scale(${size})`}>
          {PETALS.map((turn) => (
            <path key={turn} d="M0 -3 C-12 -13 -8 -24 0 -27 C8 -24 12 -13 0 -3Z" fill={main} transform={`rotate(${turn})`} />
          ))}
          <circle r="4.5" fill={second} />
        </g>
      ))}
    </>
  )
}
