import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Mark } from "../mark"
import { Solid } from "../solid"

/** A card with its value, in front of the envelope that it comes in. */
export function GiftCard({ value = "" }: { value?: string | undefined }) {
  return (
    <>
      <CastShadow half={142} y={322} />
      <g transform="rotate(7 200 220)">
        <Solid d="M76 132 H330 Q336 132 336 138 V306 Q336 312 330 312 H76 Q70 312 70 306V138 Q70 132 76 132Z" fill="#f3e3cd" shade="flat" />
        <path d="M72 136 L203 232 L334 136" fill="none" stroke="#1c0f08" strokeOpacity="0.14" strokeWidth="3" />
        <path d="M72 134 Q72 132 76 132 H330 L334 134 L210 222 Q203 227 196 222Z" fill="#fff" opacity="0.35" />
      </g>
      <g transform="rotate(-7 200 220)">
        <path d="M62 142 H340 V318 H62Z" fill="#1c0f08" opacity="0.16" transform="translate(3 6)" />
        <Solid d="M70 134 H330 Q342 134 342 146 V304 Q342 316 330 316 H70 Q58 316 58 304 V146 Q58 134 70 134Z" fill="#1e5546" shade="flat" />
        <path d="M58 236 Q130 196 200 236 T342 226 V304 Q342 316 330 316 H70 Q58 316 58 304Z" fill="#2c6b59" />
        <path d="M58 268 Q130 232 200 268 T342 258 V304 Q342 316 330 316 H70 Q58 316 58 304Z" fill="#397c68" />
        <Mark x={82} y={152} size={62} ink="#f4dfb4" hollow="#1e5546" />
        <Lettering x={293} y={200} size={50} fill="#f4dfb4" most={84}>
          {value}
        </Lettering>
        <Lettering x={145} y={294} size={21} fill="#fdf5e3">
          Kettle &amp; Bean
        </Lettering>
        <g transform="translate(-20 0)">
          <Solid d="M244 134 H260 V316 H244Z" fill="#e0a53f" shade="flat" />
          <path d="M252 250 C218 226 212 262 252 256 C292 262 286 226 252 250Z" fill="#e0a53f" stroke="#9c6a16" strokeWidth="2" />
          <path d="M250 256 L232 290 L244 286 L252 258 L260 286 L272 290 L254 256Z" fill="#c98d28" />
        </g>
      </g>
    </>
  )
}
