import type { AdminSaveReward } from "../../../contract"
import type { Reward } from "../../../domain/points"
import { benefitOf } from "./rules-view"

/** A reward as the admin wrote it, with amounts in whole minor units. */
export const rewardOf = ({ stock_seen: _seen, ...body }: AdminSaveReward): Omit<Reward, "id"> => ({ ...body, benefit: benefitOf(body.benefit) })
