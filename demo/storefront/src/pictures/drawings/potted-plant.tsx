import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

const LEAVES = [[-64, 92], [-34, 116], [-8, 126], [22, 120], [52, 100], [-88, 62], [78, 68]] as const

/** A young coffee plant in a clay pot. */
export function PottedPlant() {
  return (
    <>
      <CastShadow half={58} />
      {LEAVES.map(([turn, length], index) => (
        <g key={turn} transform={`translate(200 246) rotate(${turn})`}>
          <path d={`M0 0 C-26 -${length * 0.4} -22 -${length * 0.8} 0 -${length} C22 -${length * 0.8} 26 -${length * 0.4} 0 0Z`} fill={index % 2 ? "#3f7a5a" : "#2f6349"} />
          <path d={`M0 0 C22 -${length * 0.4} 20 -${length * 0.8} 0 -${length}Z`} fill="#fff" opacity="0.12" />
          <path d={`M0 -6 V-${length * 0.86}`} stroke="#cfe3c4" strokeOpacity="0.5" strokeWidth="2" />
        </g>
      ))}
      <Solid d="M150 256 L160 330 Q161 338 170 338 H230 Q239 338 240 330 L250 256Z" fill="#c5714c" />
      <Solid d="M144 238 H256 V260 H144Z" fill="#d07f59" />
      <path d="M150 260 H250 V266 H151Z" fill="#1c0f08" opacity="0.2" />
    </>
  )
}
