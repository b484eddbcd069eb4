import type { StorePoints } from "../../contract"
import { useRetention, type Texts } from "../provider"

/** What expires next, and the later dates to unfold; nothing where nothing expires. */
export function ExpiringPoints({ expiring, texts }: { expiring: StorePoints["expiring"]; texts: Texts | undefined }) {
  const { text, date } = useRetention()
  const [next, ...later] = expiring.map(({ points, expires_at }) => text("balance.expiring", { points, date: date(expires_at) }, texts))
  if (!next) return null
  return (
    <>
      <p data-retention="balance-expiring">{next}</p>
      {later.length > 0 && (
        <details data-retention="balance-later">
          <summary>{text("balance.later", {}, texts)}</summary>
          <ul>
            {later.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
