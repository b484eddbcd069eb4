"use client"

import { ProductPoints as Earns } from "medusa-plugin-retention/react"

type ProductPointsProps = {
  productId: string
  regionId: string
  variantId?: string
}

/** What a product earns, beside its price. */
const ProductPoints = ({
  productId,
  regionId,
  variantId,
}: ProductPointsProps) => (
  <div className="points points-product" data-testid="product-points">
    <Earns
      product_id={productId}
      region_id={regionId}
      variant_id={variantId}
    />
  </div>
)

export default ProductPoints
