import type { ComponentType } from "react"
import { Awning } from "./awning"
import { Beadwork } from "./beadwork"
import { Bergamot } from "./bergamot"
import { Blossom } from "./blossom"
import { Crema } from "./crema"
import { Herbs } from "./herbs"
import { Leaves } from "./leaves"
import { Moonlight } from "./moonlight"
import type { MotifInks } from "./motif-inks"
import { Palms } from "./palms"
import { Peaks } from "./peaks"
import { River } from "./river"
import { Sprout } from "./sprout"
import { Sunrise } from "./sunrise"
import { Terraces } from "./terraces"
import { Vanilla } from "./vanilla"
import { Volcano } from "./volcano"
import { Waves } from "./waves"

const MOTIFS = {
  awning: Awning, beadwork: Beadwork, bergamot: Bergamot, blossom: Blossom, crema: Crema, herbs: Herbs, leaves: Leaves, moonlight: Moonlight,
  palms: Palms, peaks: Peaks, river: River, sprout: Sprout, sunrise: Sunrise, terraces: Terraces, vanilla: Vanilla, volcano: Volcano, waves: Waves,
} satisfies Record<string, ComponentType<MotifInks>>

export type MotifName = keyof typeof MOTIFS

/** A printed motif in the box at `x`, `y`, `width` wide; its height is 0.76 of that unless told, and it is cut at the edges. */
export function Motif({ name, inks, x, y, width, height = width * 0.76 }: { name: MotifName; inks: MotifInks; x: number; y: number; width: number; height?: number }) {
  const Drawn = MOTIFS[name]
  return (
    <svg x={x} y={y} width={width} height={height} viewBox="0 0 100 76" preserveAspectRatio="xMidYMid slice">
      <Drawn {...inks} />
    </svg>
  )
}
