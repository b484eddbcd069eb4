import { useId } from "react"
import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Motif, type MotifName } from "../motifs/motif"
import type { MotifInks } from "../motifs/motif-inks"
import { useShade } from "../shade"
import { Solid } from "../solid"

export interface TeaCaddyProps {
  /** The painted tin. */
  tin: string
  motif: MotifName
  inks: MotifInks
  label: string
  ink: string
  words: readonly [string, string]
}

const FRONT = "M112 160 Q112 150 124 148 L150 132 H234 L262 148 Q272 150 272 160 V332 Q272 339 265 339 H119 Q112 339 112 332Z"

/** A square tin with sloping shoulders and a round lid, wrapped in printed paper. */
export function TeaCaddy({ tin, motif, inks, label, ink, words }: TeaCaddyProps) {
  const shade = useShade()
  const id = useId()
  return (
    <>
      <CastShadow x={204} half={88} />
      <Solid d="M262 148 L286 150 Q294 152 294 160 V326 L270 339 V160Z" fill={tin} shade="side" />
      <Solid d={FRONT} fill={tin} shade="flat" />
      <path d="M112 162 Q192 156 272 162" fill="none" stroke="#fff" strokeOpacity="0.28" strokeWidth="2" />
      <clipPath id={id}>
        <path d="M112 190 H272 V312 H112Z" />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <Motif name={motif} inks={inks} x={112} y={184} width={160} height={134} />
      </g>
      <path d="M272 190 L294 186 V305 L272 312Z" fill={inks.ground} />
      <path d="M272 190 L294 186 V305 L272 312Z" fill={shade.side} />
      <path d="M112 190 H272 M112 312 H272" stroke={ink} strokeOpacity="0.55" strokeWidth="2" />
      <path d="M138 228 q0 -6 6 -6 h96 q6 0 6 6 v48 q0 6 -6 6 h-96 q-6 0 -6 -6Z" fill="#1c0f08" opacity="0.18" transform="translate(1 2)" />
      <path d="M138 228 q0 -6 6 -6 h96 q6 0 6 6 v48 q0 6 -6 6 h-96 q-6 0 -6 -6Z" fill={label} />
      <path d="M143 230 q0 -3 3 -3 h92 q3 0 3 3 v44 q0 3 -3 3 h-92 q-3 0 -3 -3Z" fill="none" stroke={ink} strokeOpacity="0.45" />
      <Lettering x={192} y={252} size={19} fill={ink} most={90}>
        {words[0]}
      </Lettering>
      <Lettering x={192} y={269} size={12} weight={450} fill={ink} most={88}>
        {words[1]}
      </Lettering>
      <path d={FRONT} fill={shade.flat} opacity="0.6" />
      <Solid d="M150 112 V134 A46 10 0 0 0 242 134 V112Z" fill={tin} />
      <ellipse cx="196" cy="112" rx="46" ry="10" fill={tin} />
      <ellipse cx="196" cy="112" rx="46" ry="10" fill="#fff" opacity="0.25" />
      <Solid d="M188 104 q0 -9 8 -9 t8 9 q0 6 -8 6 t-8 -6Z" fill={tin} />
      <path d="M150 134 A46 10 0 0 0 242 134 L245 140 A50 10 0 0 1 147 140Z" fill="#1c0f08" opacity="0.25" />
    </>
  )
}
