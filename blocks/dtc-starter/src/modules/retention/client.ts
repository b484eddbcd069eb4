"use client"

import {
  CallFailed,
  fromResults,
  storeClient,
  type Fetch,
} from "medusa-plugin-retention/client"
import type { RetentionClient } from "medusa-plugin-retention/react"
import {
  applyPersonalDiscount,
  applyPoints,
  removePersonalDiscount,
  removePoints,
  returnVoucher,
  setBirthday,
  takeReward,
} from "@lib/data/retention"

const read: Fetch = async <T>(
  path: string,
  init?: Parameters<Fetch>[1]
): Promise<T> => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(init?.query ?? {})) {
    if (value !== undefined) query.set(name, String(value))
  }
  const response = await fetch(
    `/api/retention${path.replace(/^\/store/, "")}?${query}`,
    { headers: { accept: "application/json" } }
  )
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new CallFailed({
      message: answer.message ?? response.statusText,
      status: response.status,
      code: answer.code ?? null,
      refusal: answer.refusal ?? null,
    })
  }
  return answer
}

/** Reads go through the route, side by side; changes are server actions, so that the starter's own cart follows in the same answer. */
export const retentionClient: RetentionClient = {
  ...storeClient(read),
  ...fromResults({
    apply: applyPoints,
    remove: removePoints,
    applyCartDiscount: applyPersonalDiscount,
    removeCartDiscount: removePersonalDiscount,
    takeReward,
    returnVoucher,
    setBirthday,
  }),
}
