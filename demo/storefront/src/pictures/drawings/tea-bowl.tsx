import { useId } from "react"
import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

const BODY = "M84 196 C84 268 116 322 158 324 H242 C284 322 316 268 316 196Z"

/** A bowl for matcha, whisked, its glaze run down. */
export function TeaBowl() {
  const id = useId()
  return (
    <>
      <CastShadow half={86} />
      <Solid d="M156 318 H244 L240 338 H160Z" fill="#6d4a35" />
      <clipPath id={id}>
        <path d={BODY} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect x="80" y="180" width="240" height="150" fill="#4b5a63" />
        <path d="M80 180 H320 V262 Q304 258 296 276 Q284 300 270 268 Q256 248 238 270 Q226 296 210 266 Q196 250 180 272 Q162 306 148 270 Q134 252 118 266 Q104 282 80 246Z" fill="#c7d3cf" />
        <path d="M80 180 H320 V222 Q290 232 262 222 T200 226 T138 222 T80 226Z" fill="#e7ece6" opacity="0.8" />
      </g>
      <Solid d={BODY} fill="none" />
      <ellipse cx="200" cy="196" rx="116" ry="28" fill="#e9ede7" />
      <Solid d="M94 197 A106 23 0 0 1 306 197 A106 23 0 0 1 94 197Z" fill="#8fa09c" shade="inside" />
      <path d="M104 203 A98 17 0 0 1 296 203 A100 17 0 0 1 104 203Z" fill="#7f9f3a" />
      <path d="M118 205 A86 12 0 0 1 282 205 A86 12 0 0 1 118 205Z" fill="#a3c05a" />
      <path d="M142 204 A56 7 0 0 1 214 199 A64 5 0 0 0 142 204Z" fill="#dbe8ae" />
      <circle cx="232" cy="206" r="3" fill="#dbe8ae" />
      <circle cx="246" cy="203" r="2" fill="#dbe8ae" />
      <path d="M106 226 C112 262 128 292 148 308" fill="none" stroke="#fff" strokeOpacity="0.5" strokeWidth="8" strokeLinecap="round" />
    </>
  )
}
