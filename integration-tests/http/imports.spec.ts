import http from "node:http"
import { eventually, httpFetch, refused, Shopper } from "../support/api"
import { withApp } from "../support/app"
import { csv, day, importsOf } from "../support/imports"

withApp("imports", (app) => {
  const { upload, ended, run, balanceOf, issued } = importsOf(app)

  it("edge case 22: a file is looked through first, then added: to members with a log-in, and unclaimed for everybody else", async () => {
    const ann = await app.memberWith(10, "ann")
    const text = [
      "Name;Points;E-Mail;Email;Expires at;Earned at;Reference",
      `Ann;100;x;${ann.email?.toUpperCase()};${day(90)};;a-1`,
      `Bob;250;x; Bob@Example.com ;;${day(-30)};`,
      "Nobody;5;x;nobody;;;",
      "Eve;0;x;eve@example.com;;;",
      `Old;5;x;old@example.com;${day(-3)};;`,
      `Later;5;x;later@example.com;;${day(3)};`,
      "Few;5;x;few@example.com",
    ].join("\r\n")
    const { import: dry, problems } = await upload(text)
    expect(dry).toMatchObject({ label: "old shop", file_name: "members.csv", state: "checked", rows: 7, valid: 2, invalid: 5, repeated: 0, imported: 0, points: 350, error: null })
    expect(problems).toEqual([
      { line: 4, problem: { code: "email" } },
      { line: 5, problem: { code: "points" } },
      { line: 6, problem: { code: "expires_at" } },
      { line: 7, problem: { code: "earned_at" } },
      { line: 8, problem: { code: "columns", expected: "7 columns" } },
    ])
    expect([await balanceOf(ann.email as string), await balanceOf("bob@example.com"), await issued()]).toEqual([10, 0, 10])

    expect((await app.admin.points.runImport(dry.id)).import.state).toMatch(/running|done/)
    expect(await ended(dry.id)).toMatchObject({ state: "done", imported: 2, valid: 2 })
    expect((await app.balances(ann.customer_id)).available).toBe(110)
    const { members } = await app.admin.points.members({ q: "bob@example.com" })
    expect(members).toMatchObject([{ kind: "guest", available: 250 }])
    const { member } = await app.admin.points.member(members[0]!.id)
    expect(member.entries).toMatchObject([{ kind: "adjust", available: 250, reason: "import", actor: expect.stringMatching(/^user_/) }])
    // A year counted from the day on which they were earned, not from the import.
    expect(member.expiring[0]!.expires_at.slice(0, 7)).toBe(new Date(Date.now() + 335 * 86_400_000).toISOString().slice(0, 7))
    expect((await app.admin.points.imports()).imports).toMatchObject([{ id: dry.id, state: "done" }])
    // Nothing that could be a person's is kept beside the persons: neither addresses nor references.
    const { rows: kept } = await app.db.raw(`select r::text as text from retention_points_import_row r union all select p::text from retention_points_posting p where source_type = 'import'`)
    expect(kept).toHaveLength(9)
    for (const { text: row } of kept) expect(row).not.toMatch(/@|a-1/)
    await app.auditClean()
  })

  it("is read with commas, semicolons or tabs, a mark or none, quotes or none: the same rows under one label are the same", async () => {
    const rows = [["email", "points", "reference"], ["ann@example.com", "10", "r, 1"], ["bob@example.com", "20", "r; 2"]]
    const file = (separator: string, mark: string, end: string) => mark + rows.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join(end) + end
    const { import: first } = await upload(file(",", "", "\n"))
    await run(first.id)
    for (const text of [file(";", "\uFEFF", "\r\n"), file("\t", "", "\r\n"), Buffer.from(file("\t", "\uFEFF", "\r\n"), "utf16le")]) {
      expect((await upload(text as string, " Old  SHOP")).import).toMatchObject({ rows: 2, valid: 0, repeated: 2, invalid: 0 })
    }
    expect(await issued()).toBe(30)
  })

  it("adds nothing twice: the same file again, at once, run by several, and with corrections", async () => {
    const people = Array.from({ length: 40 }, (_, i) => `p${i}@example.com`)
    const text = ["email,points", ...people.map((email, i) => `${email},${i + 1}`)].join("\n")
    const uploads = await Promise.all([upload(text), upload(text), upload(text)])
    const ids = uploads.map((answer) => answer.import.id)
    expect(uploads.map((answer) => answer.import.valid)).toEqual([40, 40, 40])
    await Promise.all([...ids, ...ids, ...ids].map((id) => app.admin.points.runImport(id)))
    const done = await Promise.all(ids.map(ended))
    expect(done.map((one) => one.state)).toEqual(["done", "done", "done"])
    expect(done.reduce((sum, one) => sum + one.imported, 0)).toBe(40)
    expect(done.reduce((sum, one) => sum + one.repeated, 0)).toBe(80)
    expect(await issued()).toBe(820)

    const corrected = ["email,points", "p0@example.com,5", "p1@example.com,2", "p1@example.com,7", "new@example.com,9"].join("\n")
    const { import: again, problems } = await upload(corrected)
    expect(again).toMatchObject({ valid: 2, repeated: 1, invalid: 1 })
    expect(problems).toEqual([{ line: 2, problem: { code: "repeated_otherwise", points: 1 } }])
    expect(await run(again.id)).toMatchObject({ state: "done", imported: 2 })
    expect(await run(again.id)).toMatchObject({ state: "done", imported: 2 })
    expect([await balanceOf("p0@example.com"), await balanceOf("p1@example.com"), await balanceOf("new@example.com"), await issued()]).toEqual([1, 9, 9, 836])
    await app.auditClean()
  })

  it("stays with the person: who registers between two imports gets nothing twice, and what is new on the new account", async () => {
    const text = "email,points\nlate@example.com,100\n"
    await run((await upload(text)).import.id)
    const { import: more } = await upload(`${text}late@example.com,30\n`)
    expect(more).toMatchObject({ repeated: 1, valid: 1 })
    const shopper = await Shopper.register(app.base, app.shop, "late@example.com")
    expect(await run(more.id)).toMatchObject({ imported: 1, repeated: 1 })
    expect((await upload(`${text}Late@Example.com,30\n`)).import).toMatchObject({ repeated: 2, valid: 0 })
    expect((await app.balances(shopper.customer_id)).available).toBe(30)
    expect(await issued()).toBe(130)
    await app.auditClean()
  })

  it("goes on where it stopped: after an error by hand, and after a crash by itself", async () => {
    const rows = Array.from({ length: 1_300 }, (_, i) => `p${i}@example.com,${(i % 9) + 1}`)
    const total = rows.reduce((sum, row) => sum + Number(row.split(",")[1]), 0)
    const points = app.container.resolve<{ postImportRows: unknown; failImport: unknown }>("retention_points")
    const [post, fail] = [points.postImportRows as (input: unknown) => Promise<void>, points.failImport]
    let batches = 0
    points.postImportRows = async (input: unknown) => {
      batches += 1
      if (batches === 2 || batches === 4) throw new Error("the power is gone for p1@example.com")
      return post.call(points, input)
    }
    try {
      const { import: one } = await upload(["email,points", ...rows].join("\n"))
      const stopped = await run(one.id)
      expect(stopped).toMatchObject({ state: "failed", valid: 1_300, imported: 500, error: expect.stringContaining("Run it again") })
      expect(stopped.error).not.toContain("@")

      // A process that dies can say nothing: the import stays as it is until its lease has ended.
      points.failImport = async () => {
        throw new Error("dead")
      }
      await app.admin.points.runImport(one.id)
      await eventually(() => Promise.resolve(batches === 4), "the second stop")
      expect((await app.admin.points.import(one.id)).import).toMatchObject({ state: "running", imported: 1_000 })
      points.failImport = fail
      await app.sweepIn(0)
      expect((await app.admin.points.import(one.id)).import).toMatchObject({ state: "running", imported: 1_000 })
      await app.sweepIn(1)
      expect((await app.admin.points.import(one.id)).import).toMatchObject({ state: "done", valid: 1_300, imported: 1_300, points: total })
    } finally {
      points.postImportRows = post
      points.failImport = fail
    }
    expect(await issued()).toBe(total)
    await app.auditClean()
  })

  it("says why a file cannot be read, and runs none that was not read to its end", async () => {
    const windows = Buffer.concat([Buffer.from("email,points,name\nann@example.com,5,"), Buffer.from([0xcf, 0xf0, 0xe8]), Buffer.from("\n")])
    const cases: [string | Uint8Array<ArrayBuffer>, string][] = [
      ["", "empty"],
      ["name,points\nAnn,5\n", "email and points"],
      ["email,points,points\na@b.c,1,1\n", "each once"],
      [Uint8Array.from(windows), "UTF-8"],
      ["email,points\nann\u0000@example.com,5\n", "NUL"],
      ['email,points\n"ann@example.com,5\n', "not closed"],
      [`email,points\n"${"x".repeat(100_000)}\n`, "longer than"],
    ]
    for (const [file, reason] of cases) {
      const { import: one } = await upload(file)
      expect(one).toMatchObject({ state: "failed", error: expect.stringContaining(reason), imported: 0 })
      expect(await refused(app.admin.points.runImport(one.id))).toMatchObject({ status: 400, body: { message: expect.stringContaining("read to its end") } })
    }
    expect(await issued()).toBe(0)
    expect((await refused(app.admin.points.import("rpi_unknown"))).status).toBe(404)
    expect((await refused(app.admin.points.runImport("rpi_unknown"))).status).toBe(404)
  })

  it("refuses a file that is too large before it is sent, and a call without a label", async () => {
    for (const label of ["", " ", ":", "x".repeat(61), "a\u0000b"]) expect((await refused(upload("email,points\n", label))).status).toBe(400)
    expect((await refused(app.admin.fetch("/admin/retention/imports", { method: "POST", body: csv("x") }))).status).toBe(400)
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = { authorization: `Bearer ${app.admin.token}`, "content-type": "text/csv", "content-length": String(300 * 1024 * 1024) }
      const request = http.request(`${app.base}/admin/retention/imports?label=big`, { method: "POST", headers }, (response) => {
        let text = ""
        response.on("data", (chunk: Buffer) => (text += chunk.toString()))
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, text })
          request.destroy()
        })
      })
      request.on("error", reject)
      request.write("email,points\n")
    })
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining("256 MB") })
  })

  it("is for admins only, as are exports and reports", async () => {
    const shopper = await app.register()
    const { import: one } = await upload("email,points\nann@example.com,5\n")
    const callers: Record<string, string>[] = [{}, { authorization: `Bearer ${shopper.token}` }]
    for (const headers of callers) {
      const call = httpFetch(app.base, headers)
      for (const path of ["imports", `imports/${one.id}`, "reports", "exports/members.csv", "exports/entries.csv"]) {
        expect((await refused(call(`/admin/retention/${path}`))).status).toBe(401)
      }
      expect((await refused(call(`/admin/retention/imports/${one.id}/run`, { method: "POST", body: {} }))).status).toBe(401)
      expect((await refused(call("/admin/retention/imports?label=x", { method: "POST", body: csv("email,points\n"), headers: { "content-type": "text/csv" } }))).status).toBe(401)
    }
    expect((await app.admin.points.imports()).imports).toMatchObject([{ state: "checked", imported: 0 }])
  })
})
