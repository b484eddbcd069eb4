/** Two wisps over something hot; `y` is where they rise from. */
export function Steam({ x, y, size = 1 }: { x: number; y: number; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} fill="none" stroke="#fff" strokeWidth="7" strokeLinecap="round">
      <path d="M-14 0 C-28 -16 -2 -26 -14 -44 S-20 -62 -14 -70" strokeOpacity="0.5" />
      <path d="M14 -4 C2 -18 26 -30 14 -46 S10 -66 16 -76" strokeOpacity="0.38" />
    </g>
  )
}
