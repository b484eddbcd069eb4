import type { CSSProperties } from "react"

const OUT_OF_SIGHT: CSSProperties = { position: "absolute", width: 1, height: 1, margin: -1, padding: 0, border: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" }

/** The result of what the shopper did, for those who listen. It stands there empty before, because only changes are read out; those who look see the result itself. */
export function Spoken({ children }: { children: string }) {
  return (
    <p data-retention="spoken" role="status" style={OUT_OF_SIGHT}>
      {children}
    </p>
  )
}
