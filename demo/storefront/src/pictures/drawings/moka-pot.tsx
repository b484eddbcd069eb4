import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

const METAL = ["#d9d8d4", "#f1f0ed", "#bfbdb8", "#918f8a"] as const

/** One storey of eight-sided metal: four faces towards us between the widths `top` and `bottom`. */
function Facets({ y, height, top, bottom }: { y: number; height: number; top: number; bottom: number }) {
  const at = (half: number, part: number) => 196 + half * part
  const parts = [-1, -0.46, 0.22, 0.72, 1]
  return METAL.map((metal, index) => {
    const [from = 0, to = 0] = parts.slice(index, index + 2)
    return <path key={metal} d={`M${at(top, from)} ${y} L${at(top, to)} ${y} L${at(bottom, to)} ${y + height} L${at(bottom, from)} ${y + height}Z`} fill={metal} stroke={metal} strokeWidth="0.6" />
  })
}

/** An eight-sided aluminium pot for the stove. */
export function MokaPot() {
  return (
    <>
      <CastShadow x={198} half={74} />
      <path d="M262 122 H306 Q322 122 320 138 L306 232" fill="none" stroke="#2b2523" strokeWidth="19" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M264 116 H304" stroke="#fff" strokeOpacity="0.3" strokeWidth="4" strokeLinecap="round" />
      <Facets y={232} height={104} top={52} bottom={76} />
      <path d="M120 326 L272 326 L272 336 Q196 342 120 336Z" fill="#1c0f08" opacity="0.15" />
      <circle cx="240" cy="268" r="8" fill="#a9a6a0" stroke="#6f6c67" strokeWidth="2" />
      <Solid d="M140 216 Q196 224 252 216 V234 Q196 242 140 234Z" fill="#c8c6c1" />
      <path d="M140 222 Q196 230 252 222" fill="none" stroke="#6f6c67" strokeOpacity="0.5" strokeWidth="2" />
      <path d="M124 112 L96 120 L134 152Z" fill="#d2d0cb" />
      <path d="M96 120 L134 152 L132 138Z" fill="#918f8a" />
      <Facets y={112} height={106} top={72} bottom={50} />
      <path d="M124 110 L196 86 L268 110 L262 116 H130Z" fill="#e4e2de" />
      <path d="M196 86 L268 110 L262 116 H212Z" fill="#aaa8a2" />
      <path d="M124 112 H268 V118 H126Z" fill="#1c0f08" opacity="0.25" />
      <Solid d="M184 84 L180 62 Q180 54 196 54 Q212 54 212 62 L208 84Z" fill="#2b2523" />
    </>
  )
}
