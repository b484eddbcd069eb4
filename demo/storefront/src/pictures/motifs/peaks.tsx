import type { MotifInks } from "./motif-inks"

/** The ranges of the Andes, one behind the other: Colombia. */
export function Peaks({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <circle cx="74" cy="20" r="9" fill={second} />
      <path d="M0 50 L20 26 L34 42 L54 16 L76 44 L88 32 L100 44 V76 H0Z" fill={main} opacity="0.45" />
      <path d="M54 16 L62 26 L56 24 L51 29 L47 25Z" fill="#fff" opacity="0.85" />
      <path d="M0 60 L16 46 L32 60 L52 38 L72 60 L86 48 L100 60 V76 H0Z" fill={main} opacity="0.75" />
      <path d="M0 70 Q25 56 50 67 T100 64 V76 H0Z" fill={main} />
    </>
  )
}
