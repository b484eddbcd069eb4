import { jest, tool } from "./stages.mjs"

const tsc = "typescript/bin/tsc"

/** What `npm run check` looks at; it needs no database. */
export const checkStages = () => [
  tool("lint", ["eslint/bin/eslint.js", "--max-warnings=0", "."]),
  tool("arrows", ["dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", "src"]),
  tool("types", [tsc, "--noEmit"]),
  tool("types of domain, contract and client, exact", [tsc, "--noEmit", "-p", "tsconfig.exact.json"]),
  tool("types of the admin", [tsc, "--noEmit", "-p", "src/admin"]),
  tool("types of the storefront kit", [tsc, "--noEmit", "-p", "src/react"]),
  tool("types of the demo's shop", [tsc, "--noEmit", "-p", "demo/storefront"]),
  tool("types of the blocks for Medusa's starter", [tsc, "--noEmit", "-p", "blocks/dtc-starter"]),
  jest("rules and laws", "jest.unit.config.cjs", { args: ["--maxWorkers=2"] }),
]
