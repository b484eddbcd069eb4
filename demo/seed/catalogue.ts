/** What the demo shop sells: coffee, tea and what one needs for them. Prices are what the shelf says: euros with VAT, dollars without tax. */
export interface ProductSpec {
  title: string
  category: Category
  description: string
  option: "Size" | "Colour" | "Grind" | "Value"
  variants: VariantSpec[]
  giftCard?: boolean
}
/** Label, price in EUR, price in USD, weight in grams. */
export type VariantSpec = readonly [label: string, eur: number, usd: number, grams: number]

export const CATEGORIES = ["Coffee", "Espresso", "Tea", "Brewing gear", "Cups and mugs", "Sweets and pantry", "Gifts"] as const
export type Category = (typeof CATEGORIES)[number]

const bag = (eur: number, usd: number): VariantSpec[] => [
  ["250 g", eur, usd, 270],
  ["1 kg", round(eur * 3.6), round(usd * 3.6), 1050],
]
const loose = (eur: number, usd: number): VariantSpec[] => [
  ["100 g", eur, usd, 120],
  ["250 g", round(eur * 2.2), round(usd * 2.2), 280],
]
const one = (label: string, eur: number, usd: number, grams: number): VariantSpec[] => [[label, eur, usd, grams]]
const colours = (eur: number, usd: number, grams: number, ...names: string[]): VariantSpec[] => names.map((name) => [name, eur, usd, grams] as const)
/** A shelf price: whole tens of cents. */
const round = (amount: number) => Math.round(amount * 10) / 10

const sized = (title: string, category: Category, description: string, variants: VariantSpec[]): ProductSpec => ({ title, category, description, option: "Size", variants })
const coloured = (title: string, category: Category, description: string, variants: VariantSpec[]): ProductSpec => ({ title, category, description, option: "Colour", variants })

export const PRODUCTS: ProductSpec[] = [
  sized("Ethiopia Guji", "Coffee", "Washed, light roast. Bergamot, apricot, honey.", bag(12.9, 14.5)),
  sized("Colombia Huila", "Coffee", "Washed, medium roast. Caramel, red apple, milk chocolate.", bag(10.9, 12.5)),
  sized("Kenya Nyeri AA", "Coffee", "Washed, light roast. Blackcurrant, grapefruit, cane sugar.", bag(14.9, 16.5)),
  sized("Guatemala Antigua", "Coffee", "Washed, medium roast. Cocoa, orange, almond.", bag(11.5, 13)),
  sized("Sumatra Mandheling", "Coffee", "Wet-hulled, dark roast. Cedar, dark chocolate, spice.", bag(11.9, 13.5)),
  sized("Decaf Peru", "Coffee", "Decaffeinated with mountain water. Hazelnut, plum.", bag(12.5, 14)),
  sized("House Espresso", "Espresso", "Brazil and India. Round, nutty, a thick crema.", bag(9.9, 11.5)),
  sized("Dark Italian Roast", "Espresso", "With fifteen percent robusta, for moka pots and milk.", bag(9.5, 11)),
  sized("Single Origin Espresso Brazil", "Espresso", "Natural. Peanut, cocoa, low acidity.", bag(11.2, 12.9)),
  sized("Organic Crema Blend", "Espresso", "Honduras and Peru, organic and fair.", bag(11.9, 13.5)),
  sized("Darjeeling First Flush", "Tea", "Spring picking: flowery, light, a hint of muscatel.", loose(11.9, 13.5)),
  sized("Assam TGFOP", "Tea", "Strong and malty, takes milk.", loose(6.9, 7.9)),
  sized("Earl Grey Special", "Tea", "Ceylon with real bergamot oil.", loose(7.5, 8.5)),
  sized("Sencha Kagoshima", "Tea", "Steamed green tea, fresh grass and sea.", loose(9.9, 11.5)),
  sized("Jasmine Pearls", "Tea", "Hand-rolled green tea, scented six nights.", loose(14.9, 16.9)),
  sized("Mountain Herbs", "Tea", "Mint, sage, lemon balm, cornflower. No caffeine.", loose(5.9, 6.9)),
  sized("Rooibos Vanilla", "Tea", "South African rooibos with vanilla pieces.", loose(5.5, 6.5)),
  sized("Pour-over Dripper", "Brewing gear", "Ceramic cone for one to four cups.", [["01", 19.9, 22, 420], ["02", 24.9, 27.5, 520]]),
  sized("Paper Filters", "Brewing gear", "Unbleached, one hundred pieces.", [["01", 4.9, 5.5, 90], ["02", 5.9, 6.5, 110]]),
  coloured("Hand Grinder", "Brewing gear", "Steel burrs, eighteen settings, fits a suitcase.", colours(79, 87, 560, "Black", "Silver")),
  coloured("Gooseneck Kettle", "Brewing gear", "One litre, holds the temperature for an hour.", colours(119, 129, 1300, "Black", "White")),
  sized("Moka Pot", "Brewing gear", "Aluminium, made in Italy.", [["3 cups", 27.5, 30, 480], ["6 cups", 34.5, 38, 720]]),
  sized("French Press", "Brewing gear", "Borosilicate glass and steel.", [["0.35 l", 24.9, 27.5, 520], ["1 l", 34.9, 38.5, 860]]),
  sized("Coffee Scale", "Brewing gear", "A tenth of a gram, with a timer.", one("2 kg", 49, 54, 450)),
  sized("Glass Teapot", "Brewing gear", "With a strainer, safe on tea lights.", [["0.8 l", 26.9, 29.5, 600], ["1.2 l", 32.9, 36, 760]]),
  coloured("Stoneware Mug", "Cups and mugs", "Thrown and glazed by hand, 300 ml.", colours(16.9, 18.5, 380, "Sand", "Forest", "Ink")),
  coloured("Espresso Cup", "Cups and mugs", "Thick walls, 70 ml, with saucer.", colours(11.9, 13, 290, "White", "Terracotta")),
  coloured("Travel Tumbler", "Cups and mugs", "Steel, leakproof, hot for six hours.", colours(29.9, 33, 350, "Black", "Moss", "Cream")),
  sized("Tea Bowl", "Cups and mugs", "Matcha bowl, 400 ml.", one("400 ml", 22.9, 25, 410)),
  sized("Cantuccini", "Sweets and pantry", "Almond biscuits from Prato.", [["200 g", 5.9, 6.5, 220], ["500 g", 12.9, 14.5, 530]]),
  sized("Dark Chocolate 70 %", "Sweets and pantry", "Single origin, São Tomé.", one("80 g", 4.5, 5, 90)),
  sized("Acacia Honey", "Sweets and pantry", "From Bulgarian hills.", one("400 g", 8.9, 9.9, 640)),
  sized("Vanilla Syrup", "Sweets and pantry", "Cane sugar and bourbon vanilla.", one("250 ml", 7.9, 8.9, 520)),
  sized("Tasting Set Coffee", "Gifts", "Four origins of 100 g each, with notes.", one("4 × 100 g", 24.9, 27.5, 520)),
  sized("Tasting Set Tea", "Gifts", "Six teas of 50 g each.", one("6 × 50 g", 27.9, 31, 430)),
  { title: "Gift Card", category: "Gifts", description: "Paper card by post; earns no points.", option: "Value", giftCard: true, variants: [["25", 25, 25, 10], ["50", 50, 50, 10]] },
]

export const handleOf = (title: string): string =>
  title.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
