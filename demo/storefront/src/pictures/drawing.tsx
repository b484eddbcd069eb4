import { Cantuccini } from "./drawings/cantuccini"
import { ChocolateBar } from "./drawings/chocolate-bar"
import { CoffeeBag } from "./drawings/coffee-bag"
import { CoffeeScale } from "./drawings/coffee-scale"
import { Dripper } from "./drawings/dripper"
import { EspressoCup } from "./drawings/espresso-cup"
import { EspressoTin } from "./drawings/espresso-tin"
import { FrenchPress } from "./drawings/french-press"
import { GiftCard } from "./drawings/gift-card"
import { GlassTeapot } from "./drawings/glass-teapot"
import { GooseneckKettle } from "./drawings/gooseneck-kettle"
import { HandGrinder } from "./drawings/hand-grinder"
import { HoneyJar } from "./drawings/honey-jar"
import { MokaPot } from "./drawings/moka-pot"
import { PaperFilters } from "./drawings/paper-filters"
import { StonewareMug } from "./drawings/stoneware-mug"
import { SyrupBottle } from "./drawings/syrup-bottle"
import { TastingCoffee } from "./drawings/tasting-coffee"
import { TastingTea } from "./drawings/tasting-tea"
import { TeaBowl } from "./drawings/tea-bowl"
import { TeaCaddy } from "./drawings/tea-caddy"
import { TravelTumbler } from "./drawings/travel-tumbler"
import type { Picture } from "./picture-of"

/** The thing itself, without its ground; it stands on y = 338 around x = 200. */
export function Drawing({ picture, variant }: { picture: Picture; variant?: string | undefined }) {
  switch (picture.kind) {
    case "coffee-bag":
      return <CoffeeBag {...picture} />
    case "espresso-tin":
      return <EspressoTin {...picture} />
    case "tea-caddy":
      return <TeaCaddy {...picture} />
    case "dripper":
      return <Dripper />
    case "paper-filters":
      return <PaperFilters />
    case "hand-grinder":
      return <HandGrinder colour={variant} />
    case "gooseneck-kettle":
      return <GooseneckKettle colour={variant} />
    case "moka-pot":
      return <MokaPot />
    case "french-press":
      return <FrenchPress />
    case "coffee-scale":
      return <CoffeeScale />
    case "glass-teapot":
      return <GlassTeapot />
    case "stoneware-mug":
      return <StonewareMug colour={variant} />
    case "espresso-cup":
      return <EspressoCup colour={variant} />
    case "travel-tumbler":
      return <TravelTumbler colour={variant} />
    case "tea-bowl":
      return <TeaBowl />
    case "cantuccini":
      return <Cantuccini />
    case "chocolate-bar":
      return <ChocolateBar />
    case "honey-jar":
      return <HoneyJar />
    case "syrup-bottle":
      return <SyrupBottle />
    case "tasting-coffee":
      return <TastingCoffee />
    case "tasting-tea":
      return <TastingTea />
    case "gift-card":
      return <GiftCard value={variant} />
  }
}
