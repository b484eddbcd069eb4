import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

/**
 * Sends lines of CSV as a file, as fast as the other side takes them. When something fails on the way the connection breaks off, so that
 * nobody takes half a file for the whole.
 */
export async function sendCsv(req: MedusaRequest, res: MedusaResponse, name: string, lines: AsyncIterable<string>): Promise<void> {
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${name}"`)
  res.setHeader("cache-control", "no-store")
  res.setHeader("x-content-type-options", "nosniff")
  try {
    await pipeline(Readable.from(lines), res)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error"
    // The reader may go away whenever they like; an error's message could repeat what was being read, its code does not.
    if (code !== "ERR_STREAM_PREMATURE_CLOSE") req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`retention: sending ${name} stopped: ${code}`)
  }
}
