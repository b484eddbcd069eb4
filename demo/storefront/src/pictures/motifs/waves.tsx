import type { MotifInks } from "./motif-inks"

const ROWS = [14, 30, 46, 62, 78]

/** Scales of the sea around an island: Sumatra. */
export function Waves({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      {ROWS.map((y, row) =>
        [-20, 5, 30, 55, 80, 105].map((x) => {
          const cx = x + (row % 2 ? 12.5 : 0)
          return (
            <g key={`${y}-${x}`}>
              <circle cx={cx} cy={y} r="13.5" fill={row % 2 ? main : second} stroke={ground} strokeWidth="1.5" />
              <circle cx={cx} cy={y + 1} r="8.5" fill="none" stroke={ground} strokeWidth="1.5" />
              <circle cx={cx} cy={y + 2} r="4" fill={ground} />
            </g>
          )
        }),
      )}
    </>
  )
}
