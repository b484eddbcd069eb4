/** Stands for the shop's own origin: an address that stays there stays in the shop. */
const HERE = "https://shop.invalid"

/** Where to go after signing in: an address of this shop, else `otherwise`. What leads elsewhere, or back to signing in, is not followed. */
export function ownPath(wanted: string | null, otherwise: string): string {
  if (!wanted?.startsWith("/")) return otherwise
  try {
    // "//elsewhere" and "/\elsewhere" begin with a slash too; only parsing tells.
    const { origin, pathname, search, hash } = new URL(wanted, HERE)
    // "/.//elsewhere" stays here, but what is left of it would lead there.
    const isOwn = origin === HERE && !pathname.startsWith("//") && !/^\/(log-in|sign-up)/.test(pathname)
    return isOwn ? pathname + search + hash : otherwise
  } catch {
    return otherwise
  }
}
