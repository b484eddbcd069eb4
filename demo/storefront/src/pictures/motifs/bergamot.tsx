import type { MotifInks } from "./motif-inks"

const SEGMENTS = [0, 45, 90, 135, 180, 225, 270, 315]

/** A slice of bergamot with its leaves: Earl Grey. */
export function Bergamot({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <path d="M58 22 C66 4 84 2 96 6 C92 20 78 28 58 22Z M40 54 C34 72 18 76 5 71 C9 57 22 49 40 54Z" fill={second} />
      <circle cx="50" cy="38" r="28" fill={main} />
      <circle cx="50" cy="38" r="24.5" fill="#fdf6df" />
      {SEGMENTS.map((turn) => (
        <path key={turn} d="M3 0 L20 -7 Q23.5 0 20 7Z" fill={main} opacity="0.85" transform={`translate(50 38) rotate(${turn + 10})`} />
      ))}
    </>
  )
}
