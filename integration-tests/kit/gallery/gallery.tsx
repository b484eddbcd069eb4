import { storeClient } from "medusa-plugin-retention/client"
import { RetentionProvider, type Messages } from "medusa-plugin-retention/react"
import { scenes, type Scene } from "./scenes"

const clients = new Map(scenes.map(({ name, shop }) => [name, storeClient(shop)]))

/** Longer than anybody looks at the gallery: what waits, waits. */
const LIMIT_MS = 600_000

const idOf = ({ name }: Pick<Scene, "name">) => name.toLowerCase().replace(/\W+/g, "-")

/** Every component of the kit in every state, each under a provider of its own. */
export function Gallery({ locale, messages }: { locale: string; messages: Messages }) {
  return (
    <main>
      <h1>The storefront kit</h1>
      {scenes.map((scene) => (
        <section key={scene.name} id={idOf(scene)} data-says={scene.says}>
          <h2 tabIndex={-1}>{scene.name}</h2>
          <RetentionProvider client={clients.get(scene.name) ?? {}} customer_id={scene.customer_id} locale={locale} messages={messages} time_zone="UTC" limit_ms={LIMIT_MS}>
            {scene.part}
          </RetentionProvider>
        </section>
      ))}
    </main>
  )
}
