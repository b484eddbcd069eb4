import { CastShadow } from "../cast-shadow"
import { finishOf } from "../finishes"
import { Solid } from "../solid"

/** An electric kettle on its base, with a thin curved spout. */
export function GooseneckKettle({ colour = "Black" }: { colour?: string | undefined }) {
  const { body, dark } = finishOf(colour)
  return (
    <>
      <CastShadow x={206} half={104} />
      <Solid d="M112 318 Q112 312 120 312 H292 Q300 312 300 318 V330 Q300 338 292 338 H120 Q112 338 112 330Z" fill={dark} />
      <circle cx="206" cy="325" r="6" fill="#e8a24a" />
      <path d="M134 274 C84 264 96 196 74 160 C66 147 52 146 44 150" fill="none" stroke={dark} strokeWidth="15" strokeLinecap="round" />
      <path d="M134 274 C84 264 96 196 74 160 C66 147 52 146 44 150" fill="none" stroke={body} strokeWidth="12" strokeLinecap="round" />
      <path d="M116 262 C88 246 96 192 76 158 C70 149 60 145 50 147" fill="none" stroke="#fff" strokeOpacity="0.35" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M270 168 H316 Q344 168 344 196" fill="none" stroke={dark} strokeWidth="9" strokeLinecap="round" />
      <Solid d="M334 186 Q334 178 344 178 Q354 178 354 186 V270 Q354 280 344 280 Q334 280 334 270Z" fill="#9b5f36" />
      <Solid d="M144 166 Q146 158 206 158 Q266 158 268 166 L300 296 Q302 312 288 312 H124 Q110 312 112 296Z" fill={body} />
      <path d="M114 288 Q206 302 298 288" fill="none" stroke="#1c0f08" strokeOpacity="0.22" strokeWidth="2" />
      <path d="M154 182 L130 290" stroke="#fff" strokeOpacity="0.3" strokeWidth="9" strokeLinecap="round" />
      <Solid d="M150 160 Q150 140 206 140 Q262 140 262 160 A56 9 0 0 1 150 160Z" fill={body} />
      <path d="M150 160 A56 9 0 0 0 262 160" fill="none" stroke="#1c0f08" strokeOpacity="0.35" strokeWidth="2.5" />
      <Solid d="M196 128 H216 V142 H196Z" fill={dark} />
      <Solid d="M182 116 Q182 108 206 108 Q230 108 230 116 V124 Q230 130 206 130 Q182 130 182 124Z" fill="#9b5f36" />
    </>
  )
}
