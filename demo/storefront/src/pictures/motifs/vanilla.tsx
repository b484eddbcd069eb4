import type { MotifInks } from "./motif-inks"

/** An orchid and two pods: vanilla. */
export function Vanilla({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <path d="M10 66 Q44 62 86 20 M18 73 Q56 66 94 34" fill="none" stroke={second} strokeWidth="3.6" strokeLinecap="round" />
      {[0, 72, 144, 216, 288].map((turn) => (
        <path key={turn} d="M0 -2 C-9 -10 -9 -22 0 -31 C9 -22 9 -10 0 -2Z" fill={main} transform={`translate(46 37) rotate(${turn})`} />
      ))}
      <path d="M46 33 q8 4 7 11 q-7 5 -14 0 q-1 -7 7 -11Z" fill={second} />
      <circle cx="46" cy="42" r="2.2" fill={main} />
    </>
  )
}
