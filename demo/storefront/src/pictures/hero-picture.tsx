import type { ReactNode } from "react"
import { Drawing } from "./drawing"
import { Bean } from "./drawings/bean"
import { PottedPlant } from "./drawings/potted-plant"
import { Window } from "./drawings/window"
import { PictureFrame, type PictureProps } from "./picture-frame"
import { pictureOf } from "./picture-of"
import { Standing } from "./standing"

const BEANS = [[232, 508, 15], [262, 522, -40], [292, 506, 70], [470, 520, 25], [498, 508, -15]] as const

function Thing({ handle, variant, x, y, size }: { handle: string; variant?: string; x: number; y: number; size: number }) {
  const picture = pictureOf(handle)
  return picture && standing(<Drawing picture={picture} variant={variant} />, x, y, size)
}

const standing = (thing: ReactNode, x: number, y: number, size: number) => (
  <Standing x={x} y={y} size={size}>
    {thing}
  </Standing>
)

/** A morning in the shop, for the head of the home page: 4 to 3, and cut at its edges where the box is wider. */
export function HeroPicture(props: PictureProps) {
  return (
    <PictureFrame ground="apricot" width={800} height={600} horizon={420} {...props}>
      <Window x={86} y={66} />
      <g>
        <path d="M470 214 H760" strokeWidth="16" strokeLinecap="round" style={{ stroke: "light-dark(#b98656, #7a5536)" }} />
        <path d="M472 226 H758" stroke="#1c0f08" strokeOpacity="0.14" strokeWidth="8" strokeLinecap="round" />
        <Thing handle="sencha-kagoshima" x={528} y={206} size={0.52} />
        <Thing handle="single-origin-espresso-brazil" x={618} y={206} size={0.5} />
        <Thing handle="stoneware-mug" variant="Ink" x={710} y={206} size={0.42} />
      </g>
      {standing(<PottedPlant />, 108, 462, 0.9)}
      <Thing handle="guatemala-antigua" x={610} y={476} size={0.84} />
      <Thing handle="gooseneck-kettle" variant="Black" x={340} y={478} size={1.02} />
      <Thing handle="pour-over-dripper" x={706} y={500} size={0.62} />
      <Thing handle="stoneware-mug" variant="Sand" x={520} y={526} size={0.6} />
      <Thing handle="cantuccini" x={186} y={532} size={0.5} />
      {BEANS.map(([x, y, turn]) => (
        <Bean key={x} x={x + 90} y={y + 24} turn={turn} size={11} />
      ))}
    </PictureFrame>
  )
}
