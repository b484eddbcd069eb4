import { csvRows } from "./csv-rows"
import { UnreadableFile } from "./file-text"

/** A file in pieces of `size` bytes, as it may arrive. */
async function* pieces(file: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(file: string | Uint8Array, size = 7) {
  const rows: [number, ...string[]][] = []
  for await (const { line, cells } of csvRows(pieces(file, size))) rows.push([line, ...cells])
  return rows
}

const unreadable = async (file: string | Uint8Array) => {
  const error = await rowsOf(file).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UnreadableFile)
  return (error as Error).message
}

describe("rows of a CSV file", () => {
  const expected = [
    [1, "email", "points"],
    [2, "ann@example.com", "5"],
    [4, "bob@example.com", "7"],
  ]
  it.each([
    ["commas", "email,points\nann@example.com,5\n\nbob@example.com,7\n"],
    ["semicolons and CRLF", "email;points\r\nann@example.com;5\r\n\r\nbob@example.com;7"],
    ["tabs", "email\tpoints\nann@example.com\t5\n\nbob@example.com\t7\n"],
    ["quotes", '"email","points"\n"ann@example.com","5"\n\n"bob@example.com","7"\n'],
    ["a byte order mark", "\uFEFFemail,points\nann@example.com,5\n\nbob@example.com,7\n"],
  ])("are read with %s, however the file arrives", async (_, file) => {
    for (const size of [1, 2, 3, 1000]) expect(await rowsOf(file, size)).toEqual(expected)
  })

  it("are read from UTF-16 where the mark says so", async () => {
    const little = Buffer.from("\uFEFFemail\tpoints\nзоя@example.com\t5\n", "utf16le")
    const big = Buffer.from(little).swap16()
    for (const file of [little, big]) expect(await rowsOf(file, 3)).toEqual([[1, "email", "points"], [2, "зоя@example.com", "5"]])
  })

  it("keep delimiters, quotes and line breaks inside quotes, and stray quotes outside", async () => {
    const file = 'email,reference,points\na@b.c,"x, ""y""",1\nd@e.f,5" pipe,2\n'
    expect(await rowsOf(file)).toEqual([[1, "email", "reference", "points"], [2, "a@b.c", 'x, "y"', "1"], [3, "d@e.f", '5" pipe', "2"]])
    expect(await rowsOf('email,reference,points\na@b.c,"two\nlines",1\nd@e.f,r,2\n')).toEqual([[1, "email", "reference", "points"], [3, "a@b.c", "two\nlines", "1"], [4, "d@e.f", "r", "2"]])
  })

  it("may have too many or too few cells, which is the row's problem", async () => {
    expect(await rowsOf("email,points\na@b.c\nd@e.f,1,2\n")).toEqual([[1, "email", "points"], [2, "a@b.c"], [3, "d@e.f", "1", "2"]])
  })

  it("are none in an empty file", async () => {
    expect(await rowsOf("")).toEqual([])
    expect(await rowsOf("\n\n")).toEqual([])
  })
})

describe("a file that is no CSV text", () => {
  it("says what is wrong with it", async () => {
    expect(await unreadable(Buffer.from([0x65, 0x6d, 0xef, 0xe8, 0x0a]))).toContain("not UTF-8")
    expect(await unreadable(Buffer.from("email,points\nann@example.com,5\n").fill(0xff, 20, 21))).toContain("not UTF-8")
    expect(await unreadable("email,points\nann\u0000@example.com,5\n")).toContain("NUL")
    expect(await unreadable(Buffer.from("email,points\n", "utf16le"))).toContain("NUL")
    expect(await unreadable(Buffer.from([0x65, 0xc3]))).toContain("not UTF-8")
  })

  it("is refused when a quotation mark is never closed, without reading all of it into one cell", async () => {
    expect(await unreadable('email,points\n"ann@example.com,5\n')).toContain("not closed")
    expect(await unreadable(`email,points\n"${"ann@example.com,5\n".repeat(20_000)}`)).toContain("longer than")
    expect(await unreadable("x".repeat(200_000))).toContain("longer than")
  })

  it("is refused when it is too large, and what comes before is already read", async () => {
    const [limit, line] = [4 * 1024 * 1024, Buffer.from(`${"a".repeat(1023)}\n`.repeat(64))]
    let sent = 0
    async function* endless() {
      for (;;) {
        sent += line.length
        yield line
      }
    }
    let read = 0
    const all = async () => {
      for await (const row of csvRows(endless(), limit)) read += row.cells.length
    }
    await expect(all()).rejects.toThrow("larger than 4 MB")
    expect(sent).toBeLessThan(limit + 8 * line.length)
    expect(read).toBeGreaterThan(0)
  })
})
