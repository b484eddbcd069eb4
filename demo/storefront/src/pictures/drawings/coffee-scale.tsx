import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Solid } from "../solid"
import { Bean } from "./bean"

/** A flat scale with a timer, weighing a dish of beans. */
export function CoffeeScale() {
  return (
    <>
      <CastShadow half={146} y={332} />
      <Solid d="M84 214 H316 L346 290 H54Z" fill="#3a3634" shade="flat" />
      <path d="M84 214 H316 L318 220 H82Z" fill="#fff" opacity="0.16" />
      <Solid d="M54 290 H346 V322 Q346 332 336 332 H64 Q54 332 54 322Z" fill="#282422" shade="flat" />
      <rect x="92" y="298" width="160" height="27" rx="4" fill="#0e1512" />
      <Lettering x={134} y={319} size={21} font="text" weight={500} fill="#9fe6c8">
        0:28
      </Lettering>
      <Lettering x={208} y={319} size={21} font="text" weight={500} fill="#9fe6c8">
        18.0
      </Lettering>
      <circle cx="282" cy="311" r="8" fill="none" stroke="#8d8784" strokeWidth="2.5" />
      <circle cx="314" cy="311" r="8" fill="none" stroke="#8d8784" strokeWidth="2.5" />
      <ellipse cx="208" cy="262" rx="98" ry="16" fill="#1c0f08" opacity="0.4" />
      <g transform="translate(200 176)">
        {[[-44, -4, 20], [-18, -14, -40], [12, -16, 30], [42, -6, -20], [-30, 4, 70], [0, -2, 10], [28, 4, -60], [-8, -26, 80], [20, -30, 15]].map(([x = 0, y = 0, turn]) => (
          <Bean key={`${x}${y}`} x={x} y={y} turn={turn} size={17} />
        ))}
      </g>
      <Solid d="M102 178 A98 22 0 0 0 298 178 C296 236 262 266 200 266 C138 266 104 236 102 178Z" fill="#f4ede0" />
      <path d="M102 178 A98 22 0 0 0 298 178 L298 184 A98 22 0 0 1 102 184Z" fill="#fff" opacity="0.7" />
      <path d="M124 204 Q134 236 164 250" fill="none" stroke="#fff" strokeOpacity="0.7" strokeWidth="7" strokeLinecap="round" />
    </>
  )
}
