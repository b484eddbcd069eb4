import { useRef, useState } from "react"
import { useRetention, type Texts } from "../provider"

/** Marks an element's text, so that the shopper can copy it by hand; answers whether the browser copied it by the old command. */
function mark(element: HTMLElement): boolean {
  const selection = window.getSelection()
  if (!selection) return false
  selection.selectAllChildren(element)
  return document.execCommand("copy")
}

/** Copies by the clipboard where the browser has one: pages without TLS have none. */
async function copy(element: HTMLElement, code: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code)
    return true
  } catch {
    return mark(element)
  }
}

/** A code with a button that copies it; the outcome is announced. */
export function CopyCode({ code, texts }: { code: string; texts?: Texts }) {
  const { text } = useRetention()
  const [said, say] = useState<"vouchers.copied" | "vouchers.marked" | null>(null)
  const element = useRef<HTMLElement>(null)
  const onClick = async () => {
    if (element.current) say((await copy(element.current, code)) ? "vouchers.copied" : "vouchers.marked")
  }
  return (
    <span data-retention="code">
      <code ref={element} translate="no">{code}</code>{" "}
      <button type="button" data-retention="code-copy" aria-label={`${text("vouchers.copy", {}, texts)}: ${code}`} onClick={() => void onClick()}>
        {text("vouchers.copy", {}, texts)}
      </button>{" "}
      <span role="status" data-retention="code-copied">{said && text(said, {}, texts)}</span>
    </span>
  )
}
