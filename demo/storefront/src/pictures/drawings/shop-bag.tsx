import { CastShadow } from "../cast-shadow"
import { Mark } from "../mark"
import { Solid } from "../solid"

/** The shop's paper bag, open and empty. */
export function ShopBag() {
  return (
    <>
      <CastShadow half={96} />
      <path d="M160 142 C158 76 234 76 232 142" fill="none" stroke="#8a6238" strokeWidth="7" strokeLinecap="round" />
      <Solid d="M110 140 L136 124 H298 L284 140Z" fill="#7d5a36" shade="inside" />
      <Solid d="M284 140 L298 124 L312 142 V322 L288 338Z" fill="#d3ae7e" shade="side" />
      <path d="M298 126 L300 220 L290 334" fill="none" stroke="#1c0f08" strokeOpacity="0.18" strokeWidth="2" />
      <Solid d="M110 140 H284 L288 338 H106Z" fill="#dcb98b" shade="flat" />
      <path d="M110 140 H284 V148 H110Z" fill="#fff" opacity="0.25" />
      <path d="M168 146 C168 84 226 84 226 146" fill="none" stroke="#a47745" strokeWidth="7" strokeLinecap="round" />
      <Mark x={154} y={186} size={86} ink="#1e5546" hollow="#dab788" />
    </>
  )
}
