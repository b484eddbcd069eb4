import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

const SLICE = "M-78 18 Q-86 -6 -66 -20 Q-20 -44 42 -36 Q80 -30 82 -6 Q84 14 62 20 Q0 34 -60 30 Q-74 28 -78 18Z"
const ALMONDS = [[-44, 0, -20], [-10, -14, 30], [22, 6, -10], [50, -12, 50], [-16, 16, 10]] as const

interface SliceProps {
  x: number
  y: number
  turn: number
  dough: string
}

function Slice({ x, y, turn, dough }: SliceProps) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`}>
      <path d={SLICE} fill="#8f5a2a" transform="translate(4 11)" />
      <Solid d={SLICE} fill="#b97d3f" shade="flat" />
      <path d={SLICE} fill={dough} transform="scale(0.9 0.84)" />
      {ALMONDS.map(([ax, ay, aturn]) => (
        <g key={ax} transform={`translate(${ax} ${ay}) rotate(${aturn})`}>
          <path d="M-13 0 Q-4 -10 14 0 Q-4 9 -13 0Z" fill="#fbf1dc" />
          <path d="M-13 0 Q-4 -10 14 0 Q-4 9 -13 0Z" fill="none" stroke="#94602f" strokeWidth="2.5" />
        </g>
      ))}
      <circle cx="8" cy="-20" r="2.5" fill="#a56d35" opacity="0.6" />
      <circle cx="-54" cy="12" r="2" fill="#a56d35" opacity="0.6" />
      <circle cx="40" cy="14" r="2.5" fill="#a56d35" opacity="0.6" />
    </g>
  )
}

/** Almond biscuits, piled on a plate. */
export function Cantuccini() {
  return (
    <>
      <CastShadow half={126} y={330} />
      <Solid d="M60 296 C80 326 130 336 200 336 C270 336 320 326 340 296Z" fill="#5f7d87" />
      <ellipse cx="200" cy="296" rx="140" ry="26" fill="#7896a0" />
      <ellipse cx="202" cy="300" rx="112" ry="17" fill="#1c0f08" opacity="0.18" />
      <Slice x={128} y={270} turn={-6} dough="#e6bf83" />
      <Slice x={270} y={274} turn={8} dough="#dfb577" />
      <Slice x={196} y={288} turn={2} dough="#ecc88f" />
      <Slice x={166} y={222} turn={-16} dough="#ecc88f" />
      <Slice x={244} y={214} turn={17} dough="#e6bf83" />
      <Slice x={198} y={164} turn={-8} dough="#f0cf99" />
    </>
  )
}
