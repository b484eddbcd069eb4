import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

const SHEETS = [
  [26, 15, "#c19a6b"], [17, 10, "#cba677"], [9, 5, "#d3b083"], [0, 0, "#dfc093"],
] as const

const CONE = "M96 116 Q200 84 304 116 L240 322 Q237 332 226 332 H174 Q163 332 160 322Z"

/** A fan of unbleached cone filters. */
export function PaperFilters() {
  return (
    <>
      <CastShadow half={74} y={334} />
      {SHEETS.map(([x, turn, paper]) => (
        <g key={turn} transform={`rotate(${turn - 6} 200 330) translate(${x * 0.3} 0)`}>
          <Solid d={CONE} fill={paper} shade="flat" />
          <path d="M290 122 L229 320 Q227 324 222 324 H172" fill="none" stroke="#7a5427" strokeOpacity="0.4" strokeWidth="7" strokeDasharray="3.5 3" />
        </g>
      ))}
      <g transform="rotate(-6 200 330)">
        <path d="M102 118 Q200 89 298 118 L296 124 Q200 99 104 124Z" fill="#fff" opacity="0.35" />
        <path d="M148 152 L178 300 M200 142 V300" stroke="#7a5427" strokeOpacity="0.12" strokeWidth="2" />
        <circle cx="192" cy="196" r="30" fill="none" stroke="#7a5427" strokeOpacity="0.55" strokeWidth="2.5" />
        <path d="M203 181 c8 8 5 20 -3 28 s-19 8 -25 2 s-5 -18 3 -26 s18 -11 25 -4Z" fill="#7a5427" opacity="0.6" />
        <path d="M201 182 c-2 9 -8 9 -13 14 s-4 10 -12 14" fill="none" stroke="#dfc093" strokeWidth="2.6" />
      </g>
    </>
  )
}
