import { CastShadow } from "../cast-shadow"
import { Motif, type MotifName } from "../motifs/motif"
import { Solid } from "../solid"

const TINS: readonly { x: number; y: number; tin: string; motif: MotifName; ground: string; main: string; second: string }[] = [
  { x: 98, y: 116, tin: "#5f8f6b", motif: "terraces", ground: "#e3efdd", main: "#5f8f6b", second: "#8ba6c4" },
  { x: 168, y: 116, tin: "#b5572f", motif: "river", ground: "#f6dcb9", main: "#a34c27", second: "#f0b04a" },
  { x: 238, y: 116, tin: "#46588a", motif: "bergamot", ground: "#dfe5f2", main: "#e6b53c", second: "#5b8a5e" },
  { x: 98, y: 212, tin: "#3d6b4a", motif: "leaves", ground: "#dfeccb", main: "#4f8a4a", second: "#8db35a" },
  { x: 168, y: 212, tin: "#6a5a92", motif: "blossom", ground: "#4f4378", main: "#fff8ec", second: "#efc65a" },
  { x: 238, y: 212, tin: "#a8443a", motif: "vanilla", ground: "#f9e3d0", main: "#e2a24a", second: "#8c3a2b" },
]

/** A wooden case seen from the front, six small tins in its pigeonholes. */
export function TastingTea() {
  return (
    <>
      <CastShadow half={140} />
      <Solid d="M64 84 Q64 76 72 76 H328 Q336 76 336 84 V330 Q336 338 328 338 H72 Q64 338 64 330Z" fill="#a8713f" shade="flat" />
      <path d="M64 112 H336 M64 318 H336" stroke="#1c0f08" strokeOpacity="0.1" strokeWidth="2" />
      <rect x="84" y="96" width="232" height="222" rx="4" fill="#5a3719" />
      <path d="M84 96 H316 V108 H96 V318 H84Z" fill="#1c0f08" opacity="0.35" />
      {TINS.map(({ x, y, tin, motif, ground, main, second }) => (
        <g key={motif}>
          <Solid d={`M${x} ${y + 20} q0 -6 8 -8 l8 -5 h32 l8 5 q8 2 8 8 V${y + 88} q0 3 -3 3 H${x + 3} q-3 0 -3 -3Z`} fill={tin} />
          <Solid d={`M${x + 16} ${y - 6} h32 v14 h-32Z`} fill={tin} />
          <path d={`M${x + 16} ${y + 6} h32 v3 h-32Z`} fill="#1c0f08" opacity="0.25" />
          <rect x={x + 5} y={y + 30} width="54" height="46" rx="2" fill="#fffaf0" />
          <Motif name={motif} inks={{ ground, main, second }} x={x + 8} y={y + 33} width={48} height={40} />
        </g>
      ))}
      <Solid d="M84 206 H316 V216 H84Z" fill="#a8713f" shade="flat" />
      <Solid d="M84 304 H316 V320 H84Z" fill="#a8713f" shade="flat" />
      <path d="M164 108 V304 M236 108 V304" stroke="#8c5a2f" strokeWidth="4" />
      <circle cx="200" cy="328" r="4" fill="#e2b04c" />
    </>
  )
}
