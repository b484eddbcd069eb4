import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Motif, type MotifName } from "../motifs/motif"
import type { MotifInks } from "../motifs/motif-inks"
import { Solid } from "../solid"

export interface CoffeeBagProps {
  /** The bag's paper. */
  paper: string
  motif: MotifName
  inks: MotifInks
  label: string
  ink: string
  /** Two lines: where from, and which. */
  words: readonly [string, string]
}

/** A bag with a flat bottom, rolled down at the top and held by its tie. */
export function CoffeeBag({ paper, motif, inks, label, ink, words }: CoffeeBagProps) {
  return (
    <>
      <CastShadow x={204} half={86} />
      <Solid d="M268 112 L292 124 L297 330 L272 339Z" fill={paper} shade="side" />
      <path d="M272 128 L282 220 L275 334" fill="none" stroke="#1c0f08" strokeOpacity="0.22" strokeWidth="2" />
      <Solid d="M122 112 H268 L272 334 Q272 339 267 339 H125 Q119 339 119 334Z" fill={paper} shade="flat" />
      <path d="M123 114 L136 152 L128 200 M267 114 L256 150 L262 190" fill="none" stroke="#1c0f08" strokeOpacity="0.09" strokeWidth="3" strokeLinejoin="round" />
      <path d="M120 330 Q196 322 272 331" fill="none" stroke="#1c0f08" strokeOpacity="0.12" strokeWidth="2" />
      <Solid d="M118 72 Q118 68 122 68 H268 Q272 68 272 72 V112 Q196 118 118 112Z" fill={paper} shade="flat" />
      <path d="M118 112 Q196 118 272 112 L270 120 Q196 127 121 120Z" fill="#1c0f08" opacity="0.22" />
      <path d="M119 84 H271 M119 97 H271" stroke="#1c0f08" strokeOpacity="0.1" strokeWidth="1.5" />
      <Solid d="M108 92 H282 Q286 92 286 96 V105 Q286 109 282 109 H108 Q104 109 104 105 V96 Q104 92 108 92Z" fill={ink} shade="flat" />
      <rect x="140" y="142" width="112" height="170" rx="5" fill="#1c0f08" opacity="0.14" />
      <rect x="139" y="140" width="112" height="170" rx="5" fill={label} />
      <Motif name={motif} inks={inks} x={145} y={146} width={100} height={88} />
      <Lettering x={195} y={260} size={21} fill={ink} most={102}>
        {words[0]}
      </Lettering>
      <Lettering x={195} y={279} size={14} weight={450} fill={ink} most={100}>
        {words[1]}
      </Lettering>
      <path d="M183 290 H207" stroke={ink} strokeOpacity="0.5" strokeWidth="1.2" />
      <Lettering x={195} y={302} size={6.6} spacing={0.2} font="text" fill={ink} most={96}>
        KETTLE &amp; BEAN
      </Lettering>
      <circle cx="195" cy="129" r="4.5" fill="#1c0f08" opacity="0.2" />
      <circle cx="194.5" cy="128.5" r="1.6" fill="#1c0f08" opacity="0.35" />
    </>
  )
}
