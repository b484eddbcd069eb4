import type { MotifInks } from "./motif-inks"

/** The sun in a broad river: Assam. */
export function River({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <circle cx="50" cy="34" r="22" fill={second} />
      <path d="M0 34 Q20 26 38 34 H62 Q80 26 100 34 V42 H0Z" fill={main} />
      <path d="M0 42 H100 V76 H0Z" fill={main} opacity="0.82" />
      <path d="M34 46 h32 M30 52 h40 M36 58 h28 M40 64 h20 M44 70 h12" stroke={second} strokeWidth="2.8" strokeLinecap="round" />
    </>
  )
}
