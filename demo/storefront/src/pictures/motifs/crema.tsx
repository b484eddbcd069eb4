import type { MotifInks } from "./motif-inks"

/** A cup seen from above with a heart of milk: the house blend. */
export function Crema({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <circle cx="50" cy="38" r="44" fill={second} opacity="0.35" />
      <circle cx="50" cy="38" r="33" fill="#fff" />
      <path d="M80 33 h14 a5 5 0 0 1 0 10 h-14Z" fill="#fff" />
      <circle cx="50" cy="38" r="28" fill={main} />
      <path d="M50 56 C30 44 33 26 43 27 Q48 27.5 50 33 Q52 27.5 57 27 C67 26 70 44 50 56Z" fill="#f6e3c6" />
      <path d="M50 49 C40 42 41 33 46 34 Q49 35 50 38 Q51 35 54 34 C59 33 60 42 50 49Z" fill={main} opacity="0.55" />
    </>
  )
}
