import { CastShadow } from "../cast-shadow"
import { finishOf } from "../finishes"
import { Solid } from "../solid"

/** A slim hand mill with its crank and a wooden knob. */
export function HandGrinder({ colour = "Black" }: { colour?: string | undefined }) {
  const { body, trim } = finishOf(colour)
  return (
    <g transform="translate(-20 0)">
      <CastShadow x={180} half={48} />
      <path d="M182 82 L296 96 Q304 98 304 106 V112" fill="none" stroke="#8d8c89" strokeWidth="11" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M182 80 L292 93" stroke="#fff" strokeOpacity="0.6" strokeWidth="3" strokeLinecap="round" />
      <Solid d="M286 112 Q286 106 293 106 H315 Q322 106 322 112 L319 150 Q318 162 304 162 Q290 162 289 150Z" fill="#a8683a" />
      <path d="M289 122 H319 M290 138 H318" stroke="#1c0f08" strokeOpacity="0.14" strokeWidth="2" />
      <Solid d="M166 74 Q166 66 180 66 Q194 66 194 74 V100 H166Z" fill="#b9b8b4" />
      <Solid d="M136 102 Q136 96 144 95 Q180 90 216 95 Q224 96 224 102 V116 A44 8 0 0 1 136 116Z" fill={trim} />
      <Solid d="M136 116 A44 8 0 0 0 224 116 V216 A44 8 0 0 1 136 216Z" fill={body} />
      <Solid d="M136 216 A44 8 0 0 0 224 216 V236 A44 8 0 0 1 136 236Z" fill={trim} />
      <Solid d="M132 236 A48 9 0 0 0 228 236 V326 Q228 338 180 338 Q132 338 132 326Z" fill={body} />
      {Array.from({ length: 17 }, (_, index) => 136 + index * 5.5).map((x) => (
        <path key={x} d={`M${x} ${248 + 3 * (1 - ((x - 180) / 48) ** 2)} V${304 + 4 * (1 - ((x - 180) / 48) ** 2)}`} stroke="#000" strokeOpacity="0.28" strokeWidth="2.2" />
      ))}
      <path d="M136 150 A44 8 0 0 0 224 150" fill="none" stroke={trim} strokeOpacity="0.5" strokeWidth="1.5" />
      <Solid d="M166 182 h28 v13 h-28Z" fill={trim} shade="flat" />
      <path d="M150 124 V210" stroke="#fff" strokeOpacity="0.22" strokeWidth="5" strokeLinecap="round" />
    </g>
  )
}
