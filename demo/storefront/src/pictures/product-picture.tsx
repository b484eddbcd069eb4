import { Drawing } from "./drawing"
import { PictureFrame, type PictureProps } from "./picture-frame"
import { pictureOf } from "./picture-of"
import { Standing } from "./standing"
import { UnknownParcel } from "./drawings/unknown-parcel"

interface ProductPictureProps extends PictureProps {
  handle: string
  /** The title of the chosen variant, for its colour, size or value. */
  variant?: string | undefined
}

/** The picture of a product, square. A product without one of its own comes as a wrapped parcel. */
export function ProductPicture({ handle, variant, ...frame }: ProductPictureProps) {
  const picture = pictureOf(handle)
  const small = picture?.large !== undefined && variant !== undefined && variant !== picture.large
  return (
    <PictureFrame ground={picture?.ground ?? "oat"} {...frame}>
      <Standing size={(small ? 0.88 : 1) * (picture?.size ?? 1)}>{picture ? <Drawing picture={picture} variant={variant} /> : <UnknownParcel />}</Standing>
    </PictureFrame>
  )
}
