/** One roasted bean, `size` half its length. */
export function Bean({ x, y, turn = 0, size = 14 }: { x: number; y: number; turn?: number | undefined; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${size / 14})`}>
      <ellipse rx="14" ry="9.5" fill="#5a321c" />
      <path d="M-13 -3 A14 9.5 0 0 1 10 -6.5 Q-2 -7 -13 -3Z" fill="#fff" opacity="0.22" />
      <path d="M-13.5 2 C-6 -4 -3 4 3 1 S9 -3 13.5 -1.5" fill="none" stroke="#2c160b" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M-12 5 Q0 12 12 4 A14 9.5 0 0 1 -12 5Z" fill="#1c0f08" opacity="0.35" />
    </g>
  )
}
