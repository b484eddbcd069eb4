import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { SweepPart } from "../sweep-part"
import { runSimulation } from "./run-simulation"

/** Begins simulations again whose process died; they run on beside the sweep, which has its own time limit. */
export const resumeSimulations: SweepPart = async (container) => {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  for (const id of await points.abandonedSimulations()) void runSimulation(container, id)
}
