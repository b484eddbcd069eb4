import { useId } from "react"
import { CastShadow } from "../cast-shadow"
import { finishOf } from "../finishes"
import { Solid } from "../solid"
import { Steam } from "./steam"

const BODY = "M104 158 V306 Q104 338 140 338 H236 Q272 338 272 306 V158Z"
const SPECKS = [[128, 220], [150, 256], [176, 210], [204, 268], [230, 226], [250, 260], [122, 274], [166, 286], [216, 198], [244, 196], [142, 192], [190, 240], [258, 236], [114, 246]] as const

/** A thrown mug: glazed, its foot left raw. */
export function StonewareMug({ colour = "Sand" }: { colour?: string | undefined }) {
  const { body, dark } = finishOf(colour)
  const id = useId()
  return (
    <>
      <CastShadow x={190} half={86} />
      <Steam x={188} y={128} />
      <path d="M266 192 C346 178 350 300 262 292" fill="none" stroke={dark} strokeWidth="25" />
      <path d="M266 192 C346 178 350 300 262 292" fill="none" stroke={body} strokeWidth="20" />
      <path d="M274 185 C326 182 332 244 314 268" fill="none" stroke="#fff" strokeOpacity="0.35" strokeWidth="5" strokeLinecap="round" />
      <clipPath id={id}>
        <path d={BODY} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x="100" y="140" width="180" height="200" fill="#c9a684" />
        <path d="M100 140 H280 V296 Q262 310 240 302 T196 304 T152 300 T100 304Z" fill={body} />
        <path d="M280 296 Q262 310 240 302 T196 304 T152 300 T100 304" fill="none" stroke={dark} strokeOpacity="0.7" strokeWidth="3.5" />
        {SPECKS.map(([x, y], index) => (
          <circle key={x} cx={x} cy={y} r={index % 3 ? 1.5 : 2.3} fill={index % 2 ? "#fff" : "#1c0f08"} opacity="0.32" />
        ))}
        <path d="M100 188 Q190 202 280 188 M100 232 Q190 246 280 232 M100 268 Q190 281 280 268" fill="none" stroke="#1c0f08" strokeOpacity="0.06" strokeWidth="5" />
      </g>
      <Solid d={BODY} fill="none" />
      <ellipse cx="188" cy="158" rx="84" ry="19" fill={body} />
      <ellipse cx="188" cy="158" rx="84" ry="19" fill="#fff" opacity="0.3" />
      <Solid d="M112 159 A76 15 0 0 1 264 159 A76 15 0 0 1 112 159Z" fill={dark} shade="inside" />
      <path d="M120 164 A70 11 0 0 1 256 164 A74 13 0 0 1 120 164Z" fill="#5b341d" />
      <path d="M136 167 A56 7 0 0 1 214 161 A62 6 0 0 0 136 167Z" fill="#b57d4b" opacity="0.8" />
    </>
  )
}
