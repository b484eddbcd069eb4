import type { MotifInks } from "./motif-inks"

/** Terraced slopes under high peaks: Darjeeling. */
export function Terraces({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <path d="M0 40 L26 14 L42 28 L62 8 L100 40Z" fill={second} opacity="0.6" />
      <path d="M62 8 L72 17 L65 16 L60 21 L54 16Z M26 14 L33 20 L27 20 L23 24 L19 21Z" fill="#fff" opacity="0.9" />
      <path d="M0 40 Q30 26 60 36 T100 34 V76 H0Z" fill={main} />
      {[44, 52, 60, 68].map((y) => (
        <path key={y} d={`M0 ${y} Q30 ${y - 13} 60 ${y - 4} T100 ${y - 6}`} fill="none" stroke={ground} strokeWidth="1.6" strokeDasharray="3.5 2.5" />
      ))}
    </>
  )
}
