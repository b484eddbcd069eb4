import type { MotifInks } from "./motif-inks"

/** A volcano with its cloud over a woven hem: Guatemala. */
export function Volcano({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      <path d="M46 17 q-8 -9 2 -13 q9 -6 15 0 q11 -1 9 7 q-3 6 -12 4 q-6 5 -14 2Z" fill="#fff" opacity="0.75" />
      <path d="M6 62 L42 22 Q50 18 58 22 L94 62Z" fill={main} />
      <path d="M42 22 Q50 18 58 22 L64 29 L58 34 L53 28 L48 36 L43 29 L38 31 L36 29Z" fill={second} />
      <rect y="60" width="100" height="16" fill={second} />
      {[0, 12.5, 25, 37.5, 50, 62.5, 75, 87.5].map((x) => (
        <path key={x} d={`M${x} 74 v-4 h3 v-4 h6.5 v4 h3 v4Z`} fill={main} />
      ))}
    </>
  )
}
