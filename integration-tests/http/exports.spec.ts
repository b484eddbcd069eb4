import { refused } from "../support/api"
import { withApp } from "../support/app"
import { day, importsOf } from "../support/imports"

withApp("exports", (app) => {
  const { upload, run, balanceOf } = importsOf(app)
  const exported = async (answer: Promise<Response>) => {
    const response = await answer
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="\w+\.csv"$/)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    return bytes.subarray(3).toString().split("\r\n").slice(0, -1)
  }

  it("run no formula in anybody's spreadsheet, and keep numbers numbers", async () => {
    const ann = await app.memberWith(100, "ann")
    const { import: one } = await upload('email,points,reference\n=cmd|calc!a@example.com,5,=1\n+49@example.com,7,\n"a,=1@example.com",9,\n')
    await run(one.id)
    const { members } = await app.admin.points.members({ customer_id: ann.customer_id as string })
    await app.admin.points.adjust(members[0]!.id, { points: -30, reason: "correction", note: '=HYPERLINK("http://evil";"click")', idempotency_key: "formula-note-1" })
    const [head, ...rows] = await exported(app.admin.points.exportMembers())
    expect(head).toBe("member_id,email,customer_id,kind,status,points,available,pending,held,debt,created_at,updated_at")
    expect(rows.map((row) => row.split(",")[1]).filter((cell) => cell?.startsWith("'")).sort()).toEqual(["'+49@example.com", "'=cmd|calc!a@example.com"])
    expect(rows.find((row) => row.includes("a,'=1@example.com"))).toContain('"a,\'=1@example.com"')
    const [entryHead, ...entries] = await exported(app.admin.points.exportEntries())
    expect(entryHead).toBe("at,member_id,email,seq,kind,available,pending,held,debt,available_after,pending_after,held_after,debt_after,order_id,programme_version,reason,note,actor")
    expect(entries).toHaveLength(5)
    const taken = entries.find((row) => row.includes("correction"))
    expect(taken).toContain(",adjust,-30,0,0,0,70,0,0,0,")
    expect(taken).toContain(`"'=HYPERLINK(""http://evil"";""click"")"`)
    for (const row of [...rows, ...entries]) expect(row).not.toMatch(/(^|[,;])"?[=+@]/)
  })

  it("can be imported again as they are", async () => {
    await app.memberWith(100, "ann")
    await run((await upload("email,points\n+49@example.com,7\nbob@example.com,20\n")).import.id)
    const response = await app.admin.points.exportMembers()
    const file = new Uint8Array(await response.arrayBuffer())
    const { import: one } = await upload(file, "a copy")
    expect(one).toMatchObject({ rows: 3, valid: 3, points: 127 })
    await run(one.id)
    expect([await balanceOf("+49@example.com"), await balanceOf("bob@example.com")]).toEqual([14, 40])
  })

  it("hold every page of what they are asked for, and refuse what is no time", async () => {
    await run((await upload(["email,points", ...Array.from({ length: 1_100 }, (_, i) => `p${i}@example.com,1`)].join("\n"))).import.id)
    const members = await exported(app.admin.points.exportMembers())
    expect(new Set(members.slice(1).map((row) => row.split(",")[1])).size).toBe(1_100)
    expect(await exported(app.admin.points.exportEntries())).toHaveLength(1_101)
    const [yesterday, tomorrow] = [`${day(-1)}T00:00:00Z`, `${day(2)}T00:00:00+02:00`]
    expect(await exported(app.admin.points.exportEntries({ from: yesterday, until: tomorrow }))).toHaveLength(1_101)
    expect(await exported(app.admin.points.exportEntries({ from: tomorrow }))).toHaveLength(1)
    for (const query of [{ from: "yesterday" }, { until: "2026-02-30T00:00:00Z" }, { since: "x" }]) {
      expect((await refused(app.admin.points.exportEntries(query as never))).status).toBe(400)
    }
  })
})
