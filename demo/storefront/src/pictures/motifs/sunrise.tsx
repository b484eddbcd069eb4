import type { MotifInks } from "./motif-inks"

const RAYS = Array.from({ length: 11 }, (_, index) => -90 + (index - 5) * 18)

/** A rising sun over hills: Ethiopia. */
export function Sunrise({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      {RAYS.map((turn) => (
        <path key={turn} d="M33 -1.7 L66 -4.6 L66 4.6 L33 1.7Z" fill={main} opacity="0.75" transform={`translate(50 56) rotate(${turn})`} />
      ))}
      <circle cx="50" cy="56" r="26" fill={main} />
      <path d="M0 58 Q22 44 46 57 T100 52 V76 H0Z" fill={second} />
      <path d="M0 68 Q30 56 60 67 T100 63 V76 H0Z" fill={ground} opacity="0.35" />
    </>
  )
}
