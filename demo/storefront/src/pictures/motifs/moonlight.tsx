import type { MotifInks } from "./motif-inks"

const STARS = [
  [14, 16], [30, 9], [84, 14], [90, 34], [18, 36], [70, 8], [8, 54],
] as const

/** The moon over still water, for coffee that lets one sleep. */
export function Moonlight({ ground, main, second }: MotifInks) {
  return (
    <>
      <rect width="100" height="76" fill={ground} />
      {STARS.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="1.3" fill={main} />
      ))}
      <circle cx="52" cy="30" r="19" fill={main} />
      <circle cx="60" cy="25" r="16.5" fill={ground} />
      <path d="M0 60 L22 46 L40 58 L62 42 L100 60 V76 H0Z" fill={second} />
      <path d="M36 66 h32 M42 70.5 h20" stroke={main} strokeWidth="1.8" strokeLinecap="round" />
    </>
  )
}
