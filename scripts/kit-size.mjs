import esbuild from "esbuild"
import { gzipSync } from "node:zlib"
import { entryOf } from "./kit.mjs"

/** What a shopper's browser may have to load, in bytes after gzip; React comes on top. */
const BUNDLES = [
  { what: "client and contract", program: `export * from "${entryOf("client")}"; export * from "${entryOf("contract")}"`, limit: 10_000 },
  { what: "react, all of it in five languages", program: `export * from "${entryOf("react")}"`, limit: 37_000 },
  { what: "react, the redeem control in English", program: `export { RetentionProvider, RedeemControl } from "${entryOf("react")}"`, limit: 10_500 },
]

/** Bundles them as a storefront would that lives in `folder`: what is none of this package, or only in Node, does not resolve there. */
export async function measure(folder) {
  const sizes = []
  const problems = []
  for (const { what, program, limit } of BUNDLES) {
    try {
      const { outputFiles } = await esbuild.build({
        stdin: { contents: program, resolveDir: folder },
        bundle: true,
        minify: true,
        write: false,
        format: "esm",
        platform: "browser",
        external: ["react"],
        legalComments: "none",
        logLevel: "silent",
      })
      const gzipped = gzipSync(outputFiles[0].contents).length
      sizes.push({ what, gzipped, limit })
      if (gzipped > limit) problems.push(`too large: ${what}, ${gzipped} bytes gzipped, more than ${limit}`)
    } catch (error) {
      problems.push(`${what} cannot be bundled: ${error.message}`)
    }
  }
  return { sizes, problems }
}
