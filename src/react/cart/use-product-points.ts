import { useEffect, useRef } from "react"
import type { StoreProductPointsResponse } from "../../contract"
import { useRetention } from "../provider"
import { call } from "../resources/call"
import { useResource, type Asked } from "../resources/use-resource"

export type ProductPointsAnswer = StoreProductPointsResponse["points"]
export interface ProductPointsOptions {
  /** The region whose currency and prices count; the store's default unless given. */
  region_id?: string | undefined
  quantity?: number | undefined
}

/** What each variant of a product would earn. While another quantity is asked for, the last answer stands. */
export function useProductPoints(product_id: string | null, { region_id, quantity = 1 }: ProductPointsOptions = {}): Asked<ProductPointsAnswer> {
  const { client, customer_id } = useRetention()
  const asked = useResource(product_id ? `product/${product_id}/${region_id ?? ""}/${quantity}` : null, async () => {
    return (await call(client, "product", product_id ?? "", { quantity, ...(region_id ? { region_id } : {}) })).points
  })
  const of = `${customer_id}/${product_id}/${region_id}`
  const last = useRef<{ of: string; data: ProductPointsAnswer } | null>(null)
  useEffect(() => {
    if (asked.data) last.current = { of, data: asked.data }
  }, [of, asked.data])
  const standing = asked.state === "loading" && last.current?.of === of ? last.current.data : null
  return standing ? { ...asked, data: standing, state: "ready" } : asked
}
