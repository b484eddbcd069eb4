import { CastShadow } from "../cast-shadow"
import { finishOf } from "../finishes"
import { Solid } from "../solid"
import { Steam } from "./steam"

/** A small thick cup on its saucer. */
export function EspressoCup({ colour = "White" }: { colour?: string | undefined }) {
  const { body, dark } = finishOf(colour)
  return (
    <>
      <CastShadow half={122} y={334} />
      <Steam x={190} y={152} size={0.9} />
      <Solid d="M70 304 C92 330 140 338 200 338 C260 338 308 330 330 304Z" fill={body} />
      <ellipse cx="200" cy="304" rx="130" ry="24" fill={body} />
      <ellipse cx="200" cy="304" rx="130" ry="24" fill="#fff" opacity="0.28" />
      <ellipse cx="202" cy="307" rx="98" ry="16" fill="#1c0f08" opacity="0.09" />
      <ellipse cx="212" cy="309" rx="74" ry="11" fill="#1c0f08" opacity="0.2" />
      <path d="M264 204 C326 190 326 268 252 266" fill="none" stroke={dark} strokeWidth="22" />
      <path d="M264 204 C326 190 326 268 252 266" fill="none" stroke={body} strokeWidth="18" />
      <path d="M274 198 C308 198 308 226 298 242" fill="none" stroke="#fff" strokeOpacity="0.45" strokeWidth="4.5" strokeLinecap="round" />
      <Solid d="M112 184 C112 250 134 312 162 314 H220 C248 312 270 250 270 184Z" fill={body} />
      <ellipse cx="191" cy="184" rx="79" ry="19" fill={body} />
      <ellipse cx="191" cy="184" rx="79" ry="19" fill="#fff" opacity="0.45" />
      <Solid d="M124 185 A67 14 0 0 1 258 185 A67 14 0 0 1 124 185Z" fill={dark} shade="inside" />
      <path d="M130 189 A62 10 0 0 1 252 189 A64 11 0 0 1 130 189Z" fill="#7a4524" />
      <path d="M140 191 A52 8 0 0 1 242 191 A52 7 0 0 1 140 191Z" fill="#c48a4e" />
      <path d="M132 214 C136 248 146 276 158 292" fill="none" stroke="#fff" strokeOpacity="0.5" strokeWidth="8" strokeLinecap="round" />
    </>
  )
}
