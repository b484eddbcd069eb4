import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Motif, type MotifName } from "../motifs/motif"
import { Solid } from "../solid"

const BAGS: readonly { x: number; paper: string; motif: MotifName; main: string; second: string; ground: string }[] = [
  { x: 84, paper: "#d77a44", motif: "sunrise", ground: "#fbe7c8", main: "#e28a2b", second: "#8c3d22" },
  { x: 142, paper: "#3f6f8f", motif: "peaks", ground: "#dcebf0", main: "#2f5f7e", second: "#e9a94a" },
  { x: 200, paper: "#a23b4a", motif: "beadwork", ground: "#f8e6df", main: "#a23b4a", second: "#2b2b44" },
  { x: 258, paper: "#3f7360", motif: "volcano", ground: "#dcefe2", main: "#2f5f50", second: "#e2703a" },
]

/** An open box with four small bags. */
export function TastingCoffee() {
  return (
    <>
      <CastShadow half={140} />
      <path d="M62 216 H338 V250 H62Z" fill="#5d4630" />
      {BAGS.map(({ x, paper, motif, ground, main, second }, index) => (
        <g key={x} transform={`translate(0 ${index % 2 ? 8 : 0})`}>
          <Solid d={`M${x} 112 H${x + 58} V300 H${x}Z`} fill={paper} shade="flat" />
          <Solid d={`M${x - 1} 98 H${x + 59} V122 H${x - 1}Z`} fill={paper} shade="flat" />
          <path d={`M${x - 1} 122 H${x + 59} V127 H${x - 1}Z`} fill="#1c0f08" opacity="0.24" />
          <rect x={x + 7} y="140" width="44" height="66" rx="3" fill="#fff8ea" />
          <Motif name={motif} inks={{ ground, main, second }} x={x + 10} y={143} width={38} height={40} />
          <path d={`M${x + 14} 191 h30 M${x + 19} 198 h20`} stroke={main} strokeWidth="2.2" />
          <path d={`M${x + 58} 122 V300`} stroke="#1c0f08" strokeOpacity="0.25" strokeWidth="2" />
        </g>
      ))}
      <Solid d="M56 226 H344 L338 330 Q337 338 330 338 H70 Q63 338 62 330Z" fill="#cfa875" shade="flat" />
      <path d="M56 226 H344 V234 H56Z" fill="#fff" opacity="0.2" />
      <path d="M58 262 H342 M60 300 H340" stroke="#1c0f08" strokeOpacity="0.07" strokeWidth="2" />
      <rect x="138" y="250" width="124" height="66" rx="5" fill="#fff8ea" />
      <Lettering y={285} size={28} fill="#4c3420">
        4 × 100
      </Lettering>
      <Lettering y={304} size={8.5} spacing={0.2} font="text" fill="#4c3420">
        KETTLE &amp; BEAN
      </Lettering>
    </>
  )
}
