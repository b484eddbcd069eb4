import type { MotifInks } from "./motif-inks"

/** The striped awning of a bar on a piazza: the Italian roast. */
export function Awning({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      {[0, 1, 2, 3, 4, 5].map((index) => {
        const x = index * 16.67
        return <path key={index} d={`M${x} 0 h16.67 v34 a8.33 9 0 0 1 -16.67 0Z`} fill={index % 2 ? second : main} />
      })}
      <path d="M22 76 V62 a28 24 0 0 1 56 0 V76Z" fill={main} opacity="0.9" />
      <path d="M30 76 V63 a20 17 0 0 1 40 0 V76Z" fill={second} />
    </>
  )
}
