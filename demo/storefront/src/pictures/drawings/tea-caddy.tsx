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
        <path d="M112 178 H272 V322 H112Z" />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x="112" y="178" width="160" height="144" fill={inks.ground} />
        <Motif name={motif} inks={inks} x={112} y={172} width={160} height={120} />
      </g>
      <path d="M272 178 L294 175 V312 L272 322Z" fill={inks.ground} />
      <path d="M272 178 L294 175 V312 L272 322Z" fill={shade.side} />
      <path d="M112 178 H272 M112 322 H272" stroke={ink} strokeOpacity="0.55" strokeWidth="2" />
      <rect x="127" y="266" width="132" height="48" rx="6" fill="#1c0f08" opacity="0.18" />
      <rect x="126" y="264" width="132" height="48" rx="6" fill={label} />
      <rect x="130.5" y="268.5" width="123" height="39" rx="3" fill="none" stroke={ink} strokeOpacity="0.45" />
      <Lettering x={192} y={288} size={20} fill={ink} most={114}>
        {words[0]}
      </Lettering>
      <Lettering x={192} y={303} size={12} weight={450} fill={ink} most={110}>
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
