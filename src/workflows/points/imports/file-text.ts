/** The largest file that is read. */
export const FILE_BYTES_MAX = 256 * 1024 * 1024

export const tooLarge = (bytes_max: number): string =>
  `The file is larger than ${bytes_max / 1024 / 1024} MB. Split it into several; under the same label no row counts twice.`

/** A file that cannot be read as a whole; the message says why and what to do. */
export class UnreadableFile extends Error {}

/** Texts are UTF-8 unless a byte order mark says UTF-16, as with spreadsheets that save "Unicode text". */
function decoderFor(start: Uint8Array): TextDecoder {
  const mark = ((start[0] ?? 0) << 8) | (start[1] ?? 0)
  return new TextDecoder(mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8", { fatal: true })
}

/** The text of a file, chunk by chunk, without its byte order mark. Throws `UnreadableFile` where it is no text or too much of it. */
export async function* fileText(bytes: AsyncIterable<Uint8Array>, bytes_max: number): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let size = 0
  for await (const chunk of wholeStart(bytes)) {
    size += chunk.length
    if (size > bytes_max) throw new UnreadableFile(tooLarge(bytes_max))
    decoder ??= decoderFor(chunk)
    yield decoded(decoder, chunk)
  }
  if (decoder) yield decoded(decoder, null)
}

/** The chunks of a file, of which the first has at least two bytes, so that its mark can be seen. */
async function* wholeStart(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array()
  for await (const chunk of bytes) {
    if (!start) yield chunk
    else if (start.length + chunk.length < 2) start = Buffer.concat([start, chunk])
    else {
      yield Buffer.concat([start, chunk])
      start = null
    }
  }
  if (start?.length) yield start
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | null): string {
  const text = textOf(decoder, chunk)
  if (text.includes("\u0000")) throw new UnreadableFile("The file contains NUL bytes and so is no CSV text. Save it as CSV (UTF-8) and upload it again.")
  return text
}

function textOf(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new UnreadableFile("The file is not UTF-8 text. Save it as CSV (UTF-8) and upload it again.")
  }
}
