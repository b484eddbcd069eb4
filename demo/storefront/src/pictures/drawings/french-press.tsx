import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

/** A glass beaker in a steel frame, the plunger up. */
export function FrenchPress() {
  return (
    <>
      <CastShadow x={194} half={76} />
      <path d="M262 166 H300 Q318 166 318 184 V270 Q318 288 300 288 H262" fill="none" stroke="#2b2523" strokeWidth="17" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M268 161 H300" stroke="#fff" strokeOpacity="0.25" strokeWidth="4" strokeLinecap="round" />
      <path d="M190 62 V146" stroke="#b9b8b4" strokeWidth="7" />
      <path d="M188.5 66 V140" stroke="#fff" strokeOpacity="0.8" strokeWidth="2" />
      <Solid d="M126 146 V322 A64 12 0 0 0 254 322 V146Z" fill="#dfe6e4" shade="glass" />
      <path d="M126 196 A64 10 0 0 0 254 196 V322 A64 12 0 0 1 126 322Z" fill="#4a2817" />
      <path d="M126 196 A64 10 0 0 1 254 196 A64 10 0 0 1 126 196Z" fill="#8a5530" />
      <path d="M138 195 A52 7 0 0 1 242 195 A52 7 0 0 1 138 195Z" fill="#b98350" opacity="0.7" />
      <Solid d="M126 196 A64 10 0 0 0 254 196 V322 A64 12 0 0 1 126 322Z" fill="none" />
      <path d="M140 160 V310" stroke="#fff" strokeOpacity="0.45" strokeWidth="8" strokeLinecap="round" />
      <path d="M126 292 A64 10 0 0 0 254 292 V334 Q254 338 250 338 H238 Q238 322 190 322 Q142 322 142 338 H130 Q126 338 126 334Z" fill="#b9b8b4" />
      <Solid d="M126 292 A64 10 0 0 0 254 292 V334 Q254 338 250 338 H238 Q238 322 190 322 Q142 322 142 338 H130 Q126 338 126 334Z" fill="none" />
      <Solid d="M126 158 A64 10 0 0 0 254 158 V170 A64 10 0 0 1 126 170Z" fill="#c8c6c1" />
      <path d="M126 150 L104 142 L126 166Z" fill="#c8c6c1" />
      <Solid d="M120 146 Q122 122 190 120 Q258 122 260 146 A70 11 0 0 1 120 146Z" fill="#c8c6c1" />
      <path d="M148 132 Q170 124 196 125" fill="none" stroke="#fff" strokeOpacity="0.85" strokeWidth="4" strokeLinecap="round" />
      <Solid d="M176 58 a14 14 0 0 1 28 0 a14 14 0 0 1 -28 0Z" fill="#2b2523" />
    </>
  )
}
