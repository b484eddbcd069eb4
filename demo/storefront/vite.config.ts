import react from "@vitejs/plugin-react"
import path from "node:path"
import { defineConfig } from "vite"

/** In this repository the kit is taken from its sources; a shop of its own installs `medusa-plugin-retention` and needs no alias. */
const kit = (entry: string) => path.resolve(import.meta.dirname, "../../src", entry)

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      "medusa-plugin-retention/client": kit("client/index.ts"),
      "medusa-plugin-retention/contract": kit("contract/index.ts"),
      "medusa-plugin-retention/react": kit("react/index.ts"),
    },
    // The sources of the kit lie beside the admin's React 18: there must be one React in the shop, its own.
    dedupe: ["react", "react-dom"],
  },
  server: { port: 8000, strictPort: true },
  preview: { port: 8000, strictPort: true },
})
