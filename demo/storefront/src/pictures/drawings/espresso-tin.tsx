import { useId } from "react"
import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Motif, type MotifName } from "../motifs/motif"
import type { MotifInks } from "../motifs/motif-inks"
import { Solid } from "../solid"

export interface EspressoTinProps {
  tin: string
  lid: string
  motif: MotifName
  inks: MotifInks
  /** The printed words' colour. */
  ink: string
  words: readonly [string, string]
}

const BODY = "M114 118 V318 A86 20 0 0 0 286 318 V118Z"
const BAND = "M114 138 A86 18 0 0 0 286 138 V234 A86 19 0 0 1 114 234Z"

/** A round tin with a picture all around it. */
export function EspressoTin({ tin, lid, motif, inks, ink, words }: EspressoTinProps) {
  const id = useId()
  return (
    <>
      <CastShadow half={90} y={332} />
      <path d={BODY} fill={tin} />
      <clipPath id={id}>
        <path d={BAND} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <Motif name={motif} inks={inks} x={114} y={134} width={172} height={122} />
      </g>
      <path d="M114 138 A86 18 0 0 0 286 138 M114 234 A86 19 0 0 0 286 234" fill="none" stroke={ink} strokeWidth="2.5" />
      <Lettering y={283} size={26} fill={ink} most={150}>
        {words[0]}
      </Lettering>
      <Lettering y={305} size={15} weight={450} fill={ink} most={140}>
        {words[1]}
      </Lettering>
      <Lettering y={324} size={7.5} spacing={0.2} font="text" fill={ink} most={110}>
        KETTLE &amp; BEAN
      </Lettering>
      <Solid d={BODY} fill="none" />
      <path d="M114 312 A86 20 0 0 0 286 312 V318 A86 20 0 0 1 114 318Z" fill="#fff" opacity="0.28" />
      <Solid d="M110 88 V116 A90 20 0 0 0 290 116 V88Z" fill={lid} />
      <ellipse cx="200" cy="88" rx="90" ry="20" fill={lid} />
      <ellipse cx="200" cy="88" rx="90" ry="20" fill="#fff" opacity="0.22" />
      <ellipse cx="200" cy="89" rx="78" ry="16" fill={lid} />
      <ellipse cx="200" cy="89" rx="78" ry="16" fill="#1c0f08" opacity="0.08" />
      <path d="M122 86 A78 16 0 0 1 278 86 A78 13 0 0 0 122 86Z" fill="#1c0f08" opacity="0.18" />
      <path d="M110 116 A90 20 0 0 0 290 116 L288 124 A90 20 0 0 1 112 124Z" fill="#1c0f08" opacity="0.25" />
    </>
  )
}
