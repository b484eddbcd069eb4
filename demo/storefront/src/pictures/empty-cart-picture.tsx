import { Bean } from "./drawings/bean"
import { ShopBag } from "./drawings/shop-bag"
import { PictureFrame, type PictureProps } from "./picture-frame"

/** An empty shop bag and one lonely bean, on no ground. */
export function EmptyCartPicture(props: PictureProps) {
  return (
    <PictureFrame {...props}>
      <ellipse cx="200" cy="226" rx="176" ry="158" style={{ fill: "light-dark(#f3e7d3, #38302a)" }} />
      <ShopBag />
      <Bean x={340} y={346} turn={-28} size={15} />
    </PictureFrame>
  )
}
