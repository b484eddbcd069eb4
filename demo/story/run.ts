import { audit } from "./chapters/audit"
import type { Stage } from "./chapters/cast"
import { debt } from "./chapters/debt"
import { firstOrder } from "./chapters/first-order"
import { guests } from "./chapters/guests"
import { lostEvent } from "./chapters/lost-event"
import { pointsArrive } from "./chapters/points-arrive"
import { programme } from "./chapters/programme"
import { returns } from "./chapters/returns"
import { spending } from "./chapters/spending"
import { strangers } from "./chapters/strangers"
import { tell, type Chapter } from "./runner"
import { openWorld } from "./world"

const CHAPTERS: Chapter<Stage>[] = [firstOrder, pointsArrive, strangers, spending, returns, debt, guests, lostEvent, programme, audit]

/** STORY_URL and DATABASE_URL name a running, seeded shop; the exit code says whether the story held. */
async function main(): Promise<number> {
  const { STORY_URL, DATABASE_URL } = process.env
  if (!STORY_URL || !DATABASE_URL) throw new Error("expected STORY_URL and DATABASE_URL (npm run demo -- --story sets them)")
  const world = await openWorld(STORY_URL, DATABASE_URL)
  try {
    const held = await tell(CHAPTERS, { ...world, cast: {} }, (line) => process.stdout.write(`${line}\n`))
    return held ? 0 : 1
  } finally {
    await world.close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  }
)
