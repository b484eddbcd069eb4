import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

const RIBS = [-62, -42, -20, 4, 28, 50, 66]

/** A ceramic cone on its plate, for pouring over. */
export function Dripper() {
  const glaze = "#f7f2e8"
  return (
    <>
      <CastShadow half={92} />
      <path d="M284 178 C346 168 352 246 262 254" fill="none" stroke={glaze} strokeWidth="17" strokeLinecap="round" />
      <path d="M284 178 C346 168 352 246 262 254" fill="none" stroke="#1c0f08" strokeOpacity="0.2" strokeWidth="17" strokeLinecap="round" />
      <path d="M286 173 C338 164 346 228 276 245" fill="none" stroke="#fff" strokeOpacity="0.6" strokeWidth="4" strokeLinecap="round" />
      <Solid d="M160 290 L166 330 A36 8 0 0 0 234 330 L240 290Z" fill={glaze} />
      <Solid d="M106 288 V298 A94 20 0 0 0 294 298 V288Z" fill={glaze} />
      <ellipse cx="200" cy="288" rx="94" ry="20" fill={glaze} />
      <ellipse cx="204" cy="288" rx="62" ry="12" fill="#1c0f08" opacity="0.14" />
      <Solid d="M92 140 L152 278 A50 11 0 0 0 248 278 L308 140Z" fill={glaze} />
      <ellipse cx="200" cy="140" rx="108" ry="27" fill={glaze} />
      <ellipse cx="200" cy="140" rx="108" ry="27" fill="#fff" opacity="0.6" />
      <Solid d="M102 141 A98 22 0 0 1 298 141 A98 22 0 0 1 102 141Z" fill="#d9cdb8" shade="inside" />
      {RIBS.map((x) => (
        <path key={x} d={`M${200 + x * 1.3} ${141 - Math.sqrt(1 - (x / 78) ** 2) * 20} Q${200 + x * 1.1} 146 ${200 + x * 0.7} 160`} fill="none" stroke="#fff" strokeOpacity="0.4" strokeWidth="3.5" strokeLinecap="round" />
      ))}
      <path d="M102 141 A98 22 0 0 0 298 141 A108 27 0 0 1 92 141Z" fill={glaze} opacity="0.5" />
      <path d="M122 176 L162 268" stroke="#fff" strokeOpacity="0.75" strokeWidth="6" strokeLinecap="round" />
    </>
  )
}
