import { CastShadow } from "../cast-shadow"
import { Mark } from "../mark"
import { Solid } from "../solid"

/** Something in brown paper and string. */
export function UnknownParcel() {
  return (
    <>
      <CastShadow half={108} />
      <Solid d="M286 162 L312 176 V326 L286 338Z" fill="#b98f5e" shade="side" />
      <Solid d="M96 162 H286 V338 H96Z" fill="#c9a06d" shade="flat" />
      <Solid d="M96 162 L124 146 H304 L312 176 L286 162Z" fill="#d8b587" shade="flat" />
      <path d="M96 262 H286 L312 256 M168 338 V162 L190 146" fill="none" stroke="#f6ecd8" strokeWidth="5" />
      <Mark x={200} y={186} size={58} ink="#7d5a30" hollow="#c9a06d" />
    </>
  )
}
