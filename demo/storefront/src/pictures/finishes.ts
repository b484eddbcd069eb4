interface Finish {
  body: string
  /** The same in shadow: edges, insides, lids. */
  dark: string
  /** Rings and plates beside it. */
  trim: string
}

const SILVER: Finish = { body: "#c9c8c4", dark: "#8d8c88", trim: "#8a8986" }

/** The colours that the catalogue names in its variants. */
const FINISHES: Record<string, Finish> = {
  Black: { body: "#34302e", dark: "#1f1c1b", trim: "#a9a7a3" },
  White: { body: "#f6f2ea", dark: "#cfc7b9", trim: "#a9a7a3" },
  Silver: SILVER,
  Sand: { body: "#dcc6a2", dark: "#ac9068", trim: "#ac9068" },
  Forest: { body: "#43664f", dark: "#294434", trim: "#294434" },
  Ink: { body: "#35466b", dark: "#202c48", trim: "#202c48" },
  Terracotta: { body: "#c76e4b", dark: "#8f4529", trim: "#8f4529" },
  Moss: { body: "#7c8a55", dark: "#525e34", trim: "#525e34" },
  Cream: { body: "#f0e4cb", dark: "#b9a684", trim: "#b9a684" },
}

/** How a colour of the catalogue is drawn; one that it does not name is steel. */
export const finishOf = (colour: string): Finish => FINISHES[colour] ?? SILVER
