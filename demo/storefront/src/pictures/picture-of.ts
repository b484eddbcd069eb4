import type { CoffeeBagProps } from "./drawings/coffee-bag"
import type { EspressoTinProps } from "./drawings/espresso-tin"
import type { TeaCaddyProps } from "./drawings/tea-caddy"
import type { Ground } from "./grounds"

type Drawing =
  | ({ kind: "coffee-bag" } & CoffeeBagProps)
  | ({ kind: "espresso-tin" } & EspressoTinProps)
  | ({ kind: "tea-caddy" } & TeaCaddyProps)
  | { kind: "dripper" | "paper-filters" | "moka-pot" | "french-press" | "coffee-scale" | "glass-teapot" | "tea-bowl" }
  | { kind: "cantuccini" | "chocolate-bar" | "honey-jar" | "syrup-bottle" | "tasting-coffee" | "tasting-tea" }
  /** Drawn in the colour of the variant. */
  | { kind: "hand-grinder" | "gooseneck-kettle" | "stoneware-mug" | "espresso-cup" | "travel-tumbler" }
  /** Shows the variant's value. */
  | { kind: "gift-card" }

/** How one product is drawn, and before what. */
export type Picture = Drawing & {
  ground: Ground
  /** The variant that is the bigger one; the others are drawn a little smaller. */
  large?: string
  /** How large it is drawn; 1 unless told. */
  size?: number
}

const COFFEE = { kind: "coffee-bag", label: "#fffaf0", large: "1 kg" } as const
const ESPRESSO = { kind: "espresso-tin", large: "1 kg" } as const
const TEA = { kind: "tea-caddy", label: "#fffaf0", large: "250 g", size: 1.14 } as const

const PICTURES: Record<string, Picture> = {
  "ethiopia-guji": { ...COFFEE, ground: "butter", paper: "#d9793f", ink: "#7d3419", motif: "sunrise", inks: { ground: "#fbe3bd", main: "#e8912c", second: "#a5482a" }, words: ["Ethiopia", "Guji"] },
  "colombia-huila": { ...COFFEE, ground: "mist", paper: "#3d6e90", ink: "#1f4763", motif: "peaks", inks: { ground: "#dfecf1", main: "#2f6285", second: "#eba640" }, words: ["Colombia", "Huila"] },
  "kenya-nyeri-aa": { ...COFFEE, ground: "rose", paper: "#a63a4c", ink: "#741f30", motif: "beadwork", inks: { ground: "#f9e4d7", main: "#b03a4c", second: "#2f2d52" }, words: ["Kenya", "Nyeri AA"] },
  "guatemala-antigua": { ...COFFEE, ground: "sage", paper: "#3c7562", ink: "#1d4a3c", motif: "volcano", inks: { ground: "#dceee2", main: "#2f6353", second: "#e4733c" }, words: ["Guatemala", "Antigua"] },
  "sumatra-mandheling": { ...COFFEE, ground: "clay", paper: "#4d3a33", ink: "#3a2721", motif: "waves", inks: { ground: "#f3e0c4", main: "#7d4a2c", second: "#c88a4d" }, words: ["Sumatra", "Mandheling"] },
  "decaf-peru": { ...COFFEE, ground: "lilac", paper: "#67608f", ink: "#3b3561", motif: "moonlight", inks: { ground: "#3f3a66", main: "#f3e3b6", second: "#7f78ab" }, words: ["Peru", "Decaf"] },
  "house-espresso": { ...ESPRESSO, ground: "apricot", tin: "#a33a2c", lid: "#7d2a20", ink: "#fdebd3", motif: "crema", inks: { ground: "#e9b56d", main: "#6b3a1e", second: "#f7d9a4" }, words: ["House", "Espresso"] },
  "dark-italian-roast": { ...ESPRESSO, ground: "oat", tin: "#2f2a2b", lid: "#1f1b1c", ink: "#f0d9ad", motif: "awning", inks: { ground: "#e7c98f", main: "#2d5b48", second: "#f7eedd" }, words: ["Italian", "Dark roast"] },
  "single-origin-espresso-brazil": { ...ESPRESSO, ground: "butter", tin: "#2a6a70", lid: "#1b4d53", ink: "#fbeccb", motif: "palms", inks: { ground: "#f9dfa6", main: "#226067", second: "#f0a63c" }, words: ["Brazil", "Single origin"] },
  "organic-crema-blend": { ...ESPRESSO, ground: "sage", tin: "#eee3cd", lid: "#6d8a58", ink: "#3b5530", motif: "sprout", inks: { ground: "#dfe8c8", main: "#5c7f47", second: "#f6d98c" }, words: ["Crema", "Organic"] },
  "darjeeling-first-flush": { ...TEA, ground: "mist", tin: "#7ba17c", ink: "#2d5237", motif: "terraces", inks: { ground: "#e4f0e2", main: "#6c9a6c", second: "#8fa9c9" }, words: ["Darjeeling", "First flush"] },
  "assam-tgfop": { ...TEA, ground: "apricot", tin: "#a04a28", ink: "#6f2e14", motif: "river", inks: { ground: "#f8dcb4", main: "#a34e2a", second: "#f2b14b" }, words: ["Assam", "TGFOP"] },
  "earl-grey-special": { ...TEA, ground: "lilac", tin: "#46588a", ink: "#27365f", motif: "bergamot", inks: { ground: "#ccd6ea", main: "#e8b63a", second: "#55855a" }, words: ["Earl Grey", "Special"] },
  "sencha-kagoshima": { ...TEA, ground: "sage", tin: "#33613f", ink: "#23472c", motif: "leaves", inks: { ground: "#dcebc4", main: "#4f8a48", second: "#93b95c" }, words: ["Sencha", "Kagoshima"] },
  "jasmine-pearls": { ...TEA, ground: "rose", tin: "#53467f", ink: "#3a2f62", motif: "blossom", inks: { ground: "#4a3f75", main: "#fffaf0", second: "#f0c95f" }, words: ["Jasmine", "Pearls"] },
  "mountain-herbs": { ...TEA, ground: "butter", tin: "#e9dfc3", ink: "#48602d", motif: "herbs", inks: { ground: "#f2edd6", main: "#6a8a4a", second: "#5877b8" }, words: ["Mountain", "Herbs"] },
  "rooibos-vanilla": { ...TEA, ground: "clay", tin: "#b2402f", ink: "#7c2417", motif: "vanilla", inks: { ground: "#c95a3d", main: "#fbe6bd", second: "#5a2115" }, words: ["Rooibos", "Vanilla"] },
  "pour-over-dripper": { kind: "dripper", ground: "clay", large: "02" },
  "paper-filters": { kind: "paper-filters", ground: "sage", large: "02" },
  "hand-grinder": { kind: "hand-grinder", ground: "apricot", size: 1.06 },
  "gooseneck-kettle": { kind: "gooseneck-kettle", ground: "mist" },
  "moka-pot": { kind: "moka-pot", ground: "rose", large: "6 cups" },
  "french-press": { kind: "french-press", ground: "butter", large: "1 l" },
  "coffee-scale": { kind: "coffee-scale", ground: "oat" },
  "glass-teapot": { kind: "glass-teapot", ground: "sage", large: "1.2 l" },
  "stoneware-mug": { kind: "stoneware-mug", ground: "mist", size: 1.08 },
  "espresso-cup": { kind: "espresso-cup", ground: "sage" },
  "travel-tumbler": { kind: "travel-tumbler", ground: "apricot" },
  "tea-bowl": { kind: "tea-bowl", ground: "clay", size: 1.12 },
  cantuccini: { kind: "cantuccini", ground: "butter", large: "500 g" },
  "dark-chocolate-70": { kind: "chocolate-bar", ground: "rose" },
  "acacia-honey": { kind: "honey-jar", ground: "mist" },
  "vanilla-syrup": { kind: "syrup-bottle", ground: "lilac" },
  "tasting-set-coffee": { kind: "tasting-coffee", ground: "mist" },
  "tasting-set-tea": { kind: "tasting-tea", ground: "butter" },
  "gift-card": { kind: "gift-card", ground: "apricot" },
}

/** The picture of a product by its handle; null for one that was added to the shop later and has none. */
export const pictureOf = (handle: string): Picture | null => PICTURES[handle] ?? null
