interface MarkProps {
  x?: number
  y?: number
  size: number
  ink: string
  /** What shines through: the ground behind. */
  hollow: string
}

/** The shop's mark in a box of `size`: a kettle whose belly is a coffee bean. */
export function Mark({ x = 0, y = 0, size, ink, hollow }: MarkProps) {
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 64 64" fill="none">
      <path d="M18 25 C13 8 51 8 46 25" stroke={ink} strokeWidth="4.4" strokeLinecap="round" />
      <path d="M14 45 C8 44 8 35 3.5 29" stroke={ink} strokeWidth="5.5" strokeLinecap="round" />
      <path d="M32 22 C46 22 55 31 55 42 C55 53 46 59 33 59 C20 59 11 53 11 42 C11 31 20 22 32 22Z" fill={ink} />
      <path d="M51 31 C42 29 38 37 33 41 S22 48 15 51" stroke={hollow} strokeWidth="3.8" strokeLinecap="round" />
      <circle cx="32" cy="19" r="4" fill={ink} />
    </svg>
  )
}
