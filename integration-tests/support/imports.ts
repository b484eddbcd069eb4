import type { AdminImport } from "../../src/contract"
import { eventually } from "./api"
import type { App } from "./app"

export const csv = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text], { type: "text/csv" })
/** The date so many days from now. */
export const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What an import does, from a file to the members' balances. */
export function importsOf(app: App) {
  const upload = async (text: string | Uint8Array<ArrayBuffer>, label = "old shop") => app.admin.points.uploadImport(csv(text), { label, file_name: "members.csv" })
  const ended = (id: string) =>
    eventually(async () => {
      const { import: one } = await app.admin.points.import(id)
      return one.state === "done" || one.state === "failed" ? one : null
    }, `import ${id} to end`, 60_000)
  const run = async (id: string): Promise<AdminImport> => {
    await app.admin.points.runImport(id)
    return ended(id)
  }
  const balanceOf = async (email: string) => (await app.admin.points.members({ q: email })).members.find((member) => member.email === email)?.available ?? 0
  const issued = async () => (await app.admin.points.report()).liability.lifetime.issued
  return { upload, ended, run, balanceOf, issued }
}
