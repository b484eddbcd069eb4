import type { MotifInks } from "./motif-inks"

/** A coffee seedling: grown organically. */
export function Sprout({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <circle cx="50" cy="36" r="34" fill={second} opacity="0.45" />
      <path d="M50 66 V28" stroke={main} strokeWidth="3.5" strokeLinecap="round" />
      <path d="M50 46 C28 48 18 34 16 20 C34 18 48 28 50 46Z" fill={main} />
      <path d="M50 40 C72 42 82 28 84 14 C66 12 52 22 50 40Z" fill={main} />
      <path d="M50 45 C40 38 32 31 24 25 M50 39 C60 32 68 25 76 19" stroke={ground} strokeWidth="1.6" strokeLinecap="round" fill="none" />
      <path d="M14 76 Q50 54 86 76Z" fill={main} opacity="0.8" />
    </>
  )
}
