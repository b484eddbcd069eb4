import { CastShadow } from "../cast-shadow"
import { Solid } from "../solid"

/** A round glass pot, the leaves in its strainer, the tea already amber. */
export function GlassTeapot() {
  return (
    <>
      <CastShadow half={94} />
      <ellipse cx="214" cy="336" rx="70" ry="7" fill="#e08a1e" opacity="0.4" />
      <path d="M110 262 C70 262 86 198 52 178" fill="none" stroke="#e4ecea" strokeOpacity="0.85" strokeWidth="24" strokeLinecap="round" />
      <path d="M112 262 C84 262 88 232 80 212" fill="none" stroke="#d98a2b" strokeOpacity="0.85" strokeWidth="14" strokeLinecap="round" />
      <path d="M100 256 C76 250 88 204 56 176" fill="none" stroke="#fff" strokeOpacity="0.8" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M284 196 C356 180 362 290 282 284" fill="none" stroke="#e4ecea" strokeOpacity="0.9" strokeWidth="15" strokeLinecap="round" />
      <path d="M288 191 C344 180 352 262 300 277" fill="none" stroke="#fff" strokeOpacity="0.9" strokeWidth="3.5" strokeLinecap="round" />
      <path d="M150 156 C82 176 74 306 144 332 Q200 344 256 332 C326 306 318 176 250 156Z" fill="#eef3f1" fillOpacity="0.72" />
      <path d="M98 214 A102 15 0 0 0 302 214 C312 266 296 318 252 330 Q200 340 148 330 C104 318 88 266 98 214Z" fill="#d4831f" fillOpacity="0.9" />
      <ellipse cx="200" cy="214" rx="102" ry="15" fill="#e9aa4c" />
      <path d="M164 156 H236 V262 Q236 278 200 278 Q164 278 164 262Z" fill="#fff" opacity="0.3" />
      <path d="M164 222 Q200 234 236 222 V262 Q236 278 200 278 Q164 278 164 262Z" fill="#4d5f26" opacity="0.85" />
      {[170, 180, 190, 200, 210, 220, 230].map((x) => (
        <path key={x} d={`M${x} 168 V${x === 170 || x === 230 ? 262 : 272}`} stroke="#fff" strokeOpacity="0.5" strokeWidth="1.8" />
      ))}
      <path d="M172 240 l14 -6 M192 248 l16 4 M212 238 l14 6 M182 258 l14 -4 M206 264 l14 -4" stroke="#a9bd5c" strokeWidth="4" strokeLinecap="round" />
      <path d="M150 156 C82 176 74 306 144 332 Q200 344 256 332 C326 306 318 176 250 156Z" fill="none" stroke="#fff" strokeOpacity="0.55" strokeWidth="3" />
      <Solid d="M150 156 C82 176 74 306 144 332 Q200 344 256 332 C326 306 318 176 250 156Z" fill="none" />
      <path d="M118 208 C104 240 110 278 130 302" fill="none" stroke="#fff" strokeOpacity="0.75" strokeWidth="9" strokeLinecap="round" />
      <path d="M144 150 A56 9 0 0 0 256 150 V160 A56 9 0 0 1 144 160Z" fill="#f3f7f6" opacity="0.9" />
      <Solid d="M146 150 Q150 124 200 122 Q250 124 254 150 A54 9 0 0 1 146 150Z" fill="#dfe7e5" shade="glass" />
      <Solid d="M186 108 a14 13 0 0 1 28 0 a14 13 0 0 1 -28 0Z" fill="#a8683a" />
    </>
  )
}
