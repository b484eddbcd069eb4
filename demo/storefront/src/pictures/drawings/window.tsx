import { useId } from "react"

/** A window, morning outside by day and the moon where the page is dark, and its light across the wall. */
export function Window({ x, y }: { x: number; y: number }) {
  const id = useId()
  return (
    <g transform={`translate(${x} ${y})`}>
      <defs>
        <linearGradient id={id}>
          <stop offset="0" style={{ stopColor: "light-dark(rgb(255 255 255 / 30%), rgb(188 211 238 / 12%))" }} />
          <stop offset="1" stopColor="#fff" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d="M188 10 L560 150 L560 360 L188 250Z" fill={`url(#${id})`} />
      <rect x="-8" y="-8" width="196" height="266" rx="6" style={{ fill: "light-dark(#fffaf0, #6b5a49)" }} />
      <rect width="180" height="250" rx="2" style={{ fill: "light-dark(#cfe4ea, #22344a)" }} />
      <circle cx="124" cy="66" r="26" style={{ fill: "light-dark(#ffe9b0, #f4e6c4)" }} />
      <path d="M0 176 Q50 136 104 168 T180 154 V250 H0Z" style={{ fill: "light-dark(#a9c8a6, #2c4a45)" }} />
      <path d="M0 208 Q60 178 120 204 T180 196 V250 H0Z" style={{ fill: "light-dark(#86ae88, #243c38)" }} />
      <path d="M90 0 V250 M0 118 H180" strokeWidth="8" style={{ stroke: "light-dark(#fffaf0, #6b5a49)" }} />
      <rect x="-18" y="256" width="216" height="14" rx="3" style={{ fill: "light-dark(#f4e8d4, #5a4a3b)" }} />
      <rect x="-18" y="268" width="216" height="6" fill="#1c0f08" opacity="0.08" />
    </g>
  )
}
