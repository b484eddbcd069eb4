import { CastShadow } from "../cast-shadow"
import { finishOf } from "../finishes"
import { Solid } from "../solid"

/** A steel tumbler for the way, its lid shut. */
export function TravelTumbler({ colour = "Black" }: { colour?: string | undefined }) {
  const { body, dark } = finishOf(colour)
  return (
    <>
      <CastShadow half={60} />
      <Solid d="M134 124 L146 326 Q147 338 160 338 H240 Q253 338 254 326 L266 124Z" fill={body} />
      <path d="M146 318 A58 9 0 0 0 254 318 L253 328 Q251 338 240 338 H160 Q149 338 147 328Z" fill="#c8c6c1" />
      <Solid d="M146 318 A58 9 0 0 0 254 318 L253 328 Q251 338 240 338 H160 Q149 338 147 328Z" fill="none" />
      <Solid d="M137 186 A64 10 0 0 0 263 186 L260 236 A60 10 0 0 1 140 236Z" fill="#b27a4d" />
      <path d="M138 196 A64 10 0 0 0 262 196 M140 227 A61 10 0 0 0 260 227" fill="none" stroke="#fff" strokeOpacity="0.35" strokeWidth="1.6" strokeDasharray="5 4" />
      <path d="M206 205 c6 6 4 15 -2 21 s-14 6 -18 1 s-4 -13 2 -19 s13 -8 18 -3Z" fill="#1c0f08" opacity="0.4" />
      <path d="M152 136 L156 180 M162 250 L166 308" stroke="#fff" strokeOpacity="0.32" strokeWidth="8" strokeLinecap="round" />
      <Solid d="M130 112 V124 A70 12 0 0 0 270 124 V112Z" fill="#c8c6c1" />
      <Solid d="M134 88 Q134 82 142 80 Q200 72 258 80 Q266 82 266 88 V112 A66 11 0 0 1 134 112Z" fill={dark} />
      <Solid d="M176 64 Q176 58 184 58 H244 Q252 58 252 66 V82 H176Z" fill={dark} shade="flat" />
      <path d="M142 88 Q200 79 258 88" fill="none" stroke="#fff" strokeOpacity="0.25" strokeWidth="3" />
    </>
  )
}
