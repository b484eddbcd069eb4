import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Solid } from "../solid"

const COLUMNS = [134, 178, 222]
const ROWS = [70, 112]

/** A bar standing in its wrapper, opened at the top. */
export function ChocolateBar() {
  return (
    <>
      <CastShadow half={78} />
      <g transform="rotate(-4 200 338)">
        <Solid d="M130 66 H270 V338 H130Z" fill="#4a2a1b" shade="flat" />
        {ROWS.flatMap((y) =>
          COLUMNS.map((x) => (
            <g key={`${x}-${y}`}>
              <path d={`M${x} ${y} h40 v38 h-40Z`} fill="#5d3623" />
              <path d={`M${x} ${y} h40 l-6 6 h-28 v26 l-6 6Z`} fill="#fff" opacity="0.18" />
              <path d={`M${x + 40} ${y} v38 h-40 l6 -6 h28 v-26Z`} fill="#1c0f08" opacity="0.3" />
            </g>
          )),
        )}
        <path d="M122 150 L132 138 L146 152 L160 136 L178 150 L196 134 L214 152 L230 138 L246 150 L262 136 L278 152 V176 H122Z" fill="#e9e4da" />
        <path d="M122 150 L132 138 L146 152 L150 176 H122Z M178 150 L196 134 L204 176 H182Z M246 150 L262 136 L266 176 H244Z" fill="#1c0f08" opacity="0.12" />
        <Solid d="M122 168 H278 V330 Q278 338 270 338 H130 Q122 338 122 330Z" fill="#1f5a52" shade="flat" />
        <path d="M122 168 H278 V176 H122Z" fill="#fff" opacity="0.12" />
        <path d="M200 184 C232 196 240 226 200 262 C160 226 168 196 200 184Z" fill="#e7a33c" />
        <path d="M200 184 C212 202 212 236 200 262 C188 236 188 202 200 184Z" fill="#c67f22" />
        <path d="M176 214 C160 206 146 210 136 222 C150 232 166 230 178 224Z M224 214 C240 206 254 210 264 222 C250 232 234 230 222 224Z" fill="#7fae82" />
        <Lettering y={300} size={32} fill="#fbf3e2">
          70 %
        </Lettering>
        <Lettering y={320} size={11} spacing={0.16} font="text" fill="#fbf3e2">
          SÃO TOMÉ
        </Lettering>
      </g>
    </>
  )
}
