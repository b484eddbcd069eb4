import { useId } from "react"
import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Motif } from "../motifs/motif"
import { Solid } from "../solid"

const BOTTLE = "M176 96 V138 C176 166 140 168 140 204 V322 Q140 338 156 338 H244 Q260 338 260 322 V204 C260 168 224 166 224 138 V96Z"

/** A slim bottle of syrup with a cork. */
export function SyrupBottle() {
  const id = useId()
  return (
    <>
      <CastShadow half={60} />
      <ellipse cx="222" cy="336" rx="40" ry="6" fill="#e08a2a" opacity="0.4" />
      <Solid d="M184 66 Q184 60 200 60 Q216 60 216 66 V100 H184Z" fill="#c79a63" />
      <path d={BOTTLE} fill="#8d4f1d" />
      <path d="M150 206 C150 178 186 172 186 140 V120 H214 V140 C214 172 250 178 250 206 V318 Q250 328 240 328 H160 Q150 328 150 318Z" fill="#c27426" />
      <Solid d={BOTTLE} fill="none" />
      <Solid d={BOTTLE} fill="none" shade="glass" />
      <Solid d="M172 92 Q172 88 176 88 H224 Q228 88 228 92 V102 Q228 106 224 106 H176 Q172 106 172 102Z" fill="#8d4f1d" />
      <clipPath id={id}>
        <path d="M140 212 Q200 219 260 212 V306 Q200 313 140 306Z" />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x="140" y="208" width="120" height="106" fill="#fbf3df" />
        <Motif name="vanilla" inks={{ ground: "#fbf3df", main: "#e8c35c", second: "#4c3420" }} x={164} y={218} width={72} height={54} />
      </g>
      <path d="M140 216 Q200 223 260 216 M140 302 Q200 309 260 302" fill="none" stroke="#4c3420" strokeWidth="1.8" />
      <Lettering y={290} size={19} fill="#4c3420">
        Vanilla
      </Lettering>
      <Lettering y={301} size={7.5} spacing={0.2} font="text" fill="#4c3420">
        SYRUP
      </Lettering>
      <path d="M140 212 Q200 219 260 212 V306 Q200 313 140 306Z" fill="#1c0f08" opacity="0.04" />
      <path d="M154 208 V326" stroke="#fff" strokeOpacity="0.4" strokeWidth="6" strokeLinecap="round" />
    </>
  )
}
