/** Three inks of one print: the ground, and two to draw with. All motifs fill a box of 100 by 76. */
export interface MotifInks {
  ground: string
  main: string
  second: string
}
