import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Replay } from "../../../domain/simulation"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { SimulationRun } from "../../../modules/points/simulations"
import { ensureProgrammes } from "../programme"
import { factsCompleter } from "./complete-facts"
import { readMissingFacts } from "./read-missing-facts"
import { replayFacts } from "./replay-facts"

/** Large enough that asking for a page costs little, small enough that the server answers others in between. */
const ORDERS_A_PAGE = 1000

/** Runs a simulation that nobody runs; where somebody does, or it is over, nothing happens. Never rejects: what goes wrong stands in its row. */
export async function runSimulation(container: MedusaContainer, id: string): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let run: SimulationRun | null = null
  try {
    run = await points.takeSimulation(id)
    if (run) await simulate(container, run)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    logger.error(`retention: simulation ${id} stopped: ${message}`)
    const words = `It stopped because of an error: ${message}. Start it again; if it stops again, look into the server's log.`
    // Without the database even that can not be noted; the sweep then finds a run that shows no progress.
    if (run) await points.failSimulation(run, words).catch(() => undefined)
  }
}

async function simulate(container: MedusaContainer, run: SimulationRun): Promise<void> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const now = new Date()
  const versions = await ensureProgrammes(container, now)
  const { known, missing } = await points.countOrderFacts()
  const total = known + missing
  let done = 0
  const onPage = async (orders: number) => {
    done += orders
    return points.noteSimulation(run, { done, total: Math.max(total, done) })
  }
  if (missing > 0) await readMissingFacts(container, onPage)
  const replay = new Replay({ draft: run.rules, active: versions[0] }, now)
  const complete = factsCompleter(container, [run.rules, versions[0]], versions)
  const whole = await replayFacts(points, replay, { page: ORDERS_A_PAGE, complete, onPage })
  if (whole) await points.finishSimulation(run, replay.result())
}
