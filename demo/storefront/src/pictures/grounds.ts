/** What a thing stands before (wall) and on (table): by day, and dimmed where the page is dark. */
const GROUNDS = {
  oat: { wall: "light-dark(#f1e8d9, #4b4238)", table: "light-dark(#e3d4bc, #3a3229)" },
  apricot: { wall: "light-dark(#f9dfc6, #5c432f)", table: "light-dark(#efc7a1, #483322)" },
  rose: { wall: "light-dark(#f4dcd4, #573e39)", table: "light-dark(#e6c2b7, #442f2b)" },
  sage: { wall: "light-dark(#dde8d8, #3b4a3e)", table: "light-dark(#c4d5be, #2c3930)" },
  mist: { wall: "light-dark(#dbe7ec, #384955)", table: "light-dark(#c0d2dc, #2a3843)" },
  butter: { wall: "light-dark(#f8eac3, #57482c)", table: "light-dark(#ebd69a, #43361f)" },
  lilac: { wall: "light-dark(#e6e1ef, #464057)", table: "light-dark(#d0c8df, #353044)" },
  clay: { wall: "light-dark(#ecd3c1, #563f31)", table: "light-dark(#dab89f, #432f24)" },
} as const

export type Ground = keyof typeof GROUNDS

/** CSS colours of a ground; they follow `color-scheme`. */
export const groundColours = (ground: Ground): { wall: string; table: string } => GROUNDS[ground]
