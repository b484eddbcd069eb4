/** What a spreadsheet may take for the beginning of a formula, at the start of a cell or behind anything it may take for a separator. */
const FORMULA = /(?<=^|[;,\t\r\n])('*[=+\-@\t\r\n＝＋－＠])/g
const ESCAPED = /(?<=^|[;,\t\r\n])'('*[=+\-@\t\r\n＝＋－＠])/g

/** Text of others as a cell that no spreadsheet runs: an apostrophe goes before what could begin a formula. */
export const plainCell = (text: string): string => text.replace(FORMULA, "'$1")

/** The text that `plainCell` was given. */
export const cellText = (cell: string): string => cell.replace(ESCAPED, "$1")

/** One line of a CSV file, comma-separated, ended by CRLF (RFC 4180). Numbers are our own and stay numbers, null is an empty cell. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (cell === null ? "" : typeof cell === "number" ? String(cell) : quoted(plainCell(cell)))).join(",")}\r\n`

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

export type Delimiter = "," | ";" | "\t"

/** Which character separates the columns of a file: the one that its header has most of outside quotes; a comma where it has none. */
export function delimiterOf(header: string): Delimiter {
  const bare = header.replace(/"[^"]*"/g, "")
  const count = (delimiter: Delimiter) => bare.split(delimiter).length - 1
  return ([",", ";", "\t"] as const).reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
