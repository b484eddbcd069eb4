import type { ReactNode } from "react"
import { Drawing } from "./drawing"
import { Bean } from "./drawings/bean"
import type { Ground } from "./grounds"
import { PictureFrame, type PictureProps } from "./picture-frame"
import { pictureOf } from "./picture-of"
import { Standing } from "./standing"

interface Place {
  handle: string
  variant?: string
  /** Its middle and its foot. */
  x: number
  y?: number
  size: number
}

interface Scene {
  ground: Ground
  /** From the back to the front. */
  places: readonly Place[]
  around?: ReactNode
}

const BEANS = (
  <>
    <Bean x={84} y={362} turn={20} size={13} />
    <Bean x={112} y={376} turn={-40} size={13} />
    <Bean x={322} y={370} turn={60} size={13} />
  </>
)

const SCENES: Record<string, Scene> = {
  coffee: { ground: "apricot", places: [{ handle: "colombia-huila", x: 270, y: 318, size: 0.8 }, { handle: "ethiopia-guji", x: 148, y: 344, size: 0.94 }], around: BEANS },
  espresso: { ground: "rose", places: [{ handle: "house-espresso", x: 152, y: 322, size: 0.96 }, { handle: "espresso-cup", variant: "White", x: 268, y: 356, size: 0.6 }] },
  tea: { ground: "sage", places: [{ handle: "earl-grey-special", x: 142, y: 322, size: 1.02 }, { handle: "tea-bowl", x: 270, y: 354, size: 0.74 }] },
  "brewing-gear": { ground: "mist", places: [{ handle: "pour-over-dripper", x: 108, y: 318, size: 0.62 }, { handle: "gooseneck-kettle", variant: "Black", x: 232, y: 348, size: 0.92 }] },
  "cups-and-mugs": { ground: "butter", places: [{ handle: "stoneware-mug", variant: "Ink", x: 262, y: 318, size: 0.76 }, { handle: "stoneware-mug", variant: "Sand", x: 142, y: 346, size: 0.82 }, { handle: "espresso-cup", variant: "Terracotta", x: 298, y: 366, size: 0.44 }] },
  "sweets-and-pantry": { ground: "lilac", places: [{ handle: "acacia-honey", x: 136, y: 318, size: 0.9 }, { handle: "cantuccini", x: 256, y: 356, size: 0.68 }] },
  gifts: { ground: "clay", places: [{ handle: "tasting-set-coffee", x: 200, y: 316, size: 0.98 }, { handle: "gift-card", x: 262, y: 374, size: 0.52 }] },
}

interface CategoryPictureProps extends PictureProps {
  handle: string
}

/** Two or three things of a category beside one another. A category that came later shows coffee. */
export function CategoryPicture({ handle, ...frame }: CategoryPictureProps) {
  const { ground, places, around } = SCENES[handle] ?? SCENES["coffee"]!
  return (
    <PictureFrame ground={ground} {...frame}>
      {places.map(({ handle: thing, variant, x, y = 338, size }) => {
        const picture = pictureOf(thing)
        return (
          picture && (
            <Standing key={`${thing}-${x}`} x={x} y={y} size={size}>
              <Drawing picture={picture} variant={variant} />
            </Standing>
          )
        )
      })}
      {around}
    </PictureFrame>
  )
}
