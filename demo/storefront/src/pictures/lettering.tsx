interface LetteringProps {
  x?: number
  y: number
  size: number
  fill: string
  children: string
  /** In ems. */
  spacing?: number
  weight?: number
  /** The text may not get wider than this. */
  most?: number
  font?: "heading" | "text"
}

/** Words as they are printed on a package. */
export function Lettering({ x = 200, y, size, fill, children, spacing = 0, weight = 600, most, font = "heading" }: LetteringProps) {
  const guess = children.length * size * (0.58 + spacing)
  const fitted = most && guess > most ? (size * most) / guess : size
  return (
    <text x={x} y={y} fill={fill} textAnchor="middle" fontSize={fitted} style={{ fontFamily: `var(--font-${font}, serif)`, fontWeight: weight, letterSpacing: `${spacing}em` }}>
      {children}
    </text>
  )
}
