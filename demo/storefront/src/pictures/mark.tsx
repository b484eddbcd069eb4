interface MarkProps {
  x?: number
  y?: number
  size: number
  ink: string
  /** What shines through: the ground behind. */
  hollow: string
}

/** The shop's mark in a box of `size`: a kettle with a coffee bean on its belly. */
export function Mark({ x = 0, y = 0, size, ink, hollow }: MarkProps) {
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 64 64" fill="none">
      <path d="M20 24 C16 3 52 3 48 24" stroke={ink} strokeWidth="4.2" />
      <path d="M20 50 C9 49 12 34 3 29" stroke={ink} strokeWidth="5.6" strokeLinecap="round" />
      <path d="M22 25 Q34 19 46 25 C55 32 58 44 57 54 Q56.5 60 50 60 H18 Q11.5 60 11 54 C10 44 13 32 22 25Z" fill={ink} />
      <circle cx="34" cy="19" r="3.8" fill={ink} />
      <g transform="rotate(-40 34 43)">
        <ellipse cx="34" cy="43" rx="14" ry="10" fill={hollow} />
        <path d="M19 44.5 C27 37 31 47.5 36.5 43.5 S43 39.5 49 41.5" stroke={ink} strokeWidth="3.2" />
      </g>
    </svg>
  )
}
