import { z } from "@medusajs/framework/zod"
import type * as Contract from "../../../../../contract"
import { bodyOf } from "../../../../body-of"

const part = (field: string, max: number) => {
  const expected = `${field}: expected a whole number from 1 to ${max}`
  return z.number({ error: expected }).int(expected).min(1, expected).max(max, expected)
}

export const SetBirthdayBody = bodyOf<Contract.StoreSetBirthday>()(z.strictObject({ month: part("month", 12), day: part("day", 31) }))
