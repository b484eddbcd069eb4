import { parse } from "csv-parse"
import { Readable } from "node:stream"
import { delimiterOf } from "../../../domain/points"
import { FILE_BYTES_MAX, fileText, UnreadableFile } from "./file-text"

export interface CsvRow {
  /** The line of the file on which the row ends, counted from 1. */
  line: number
  cells: string[]
}

/** A row is shorter than this; a quote that is never closed would otherwise take the rest of the file for one cell. */
const ROW_MAX = 65_536

/**
 * The rows of a CSV file one by one, as fast as they are taken: the file is never held as a whole. The delimiter is read from the header;
 * empty lines are left out. Throws `UnreadableFile` where the file is no CSV text.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, bytes_max = FILE_BYTES_MAX): AsyncGenerator<CsvRow> {
  const text = fileText(bytes, bytes_max)
  const head = await headOf(text)
  const source = Readable.from(joined(head, text), { objectMode: false, encoding: "utf8" })
  const parser = parse({
    delimiter: delimiterOf(head.split(/\r\n|\n|\r/, 1)[0] ?? ""),
    info: true,
    max_record_size: ROW_MAX,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  source.on("error", (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) yield { line: info.lines, cells: record }
  } catch (error) {
    throw refusalOf(error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** The beginning of a text, at least to the end of its first line. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = ""
  while (head.length <= ROW_MAX && !/[\r\n]/.test(head)) {
    const { value, done } = await text.next()
    if (done) break
    head += value
  }
  return head
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head) yield head
  yield* rest
}

function refusalOf(error: unknown): unknown {
  const { code, lines } = (typeof error === "object" && error !== null ? error : {}) as { code?: unknown; lines?: unknown }
  const line = typeof lines === "number" ? ` near line ${lines}` : ""
  switch (code) {
    case "CSV_MAX_RECORD_SIZE":
      return new UnreadableFile(`A row${line} is longer than ${ROW_MAX} characters. Is a quotation mark not closed?`)
    case "CSV_QUOTE_NOT_CLOSED":
      return new UnreadableFile(`A quotation mark${line} is not closed.`)
    default:
      return typeof code === "string" && code.startsWith("CSV_") ? new UnreadableFile(`The file is not CSV${line}.`) : error
  }
}
