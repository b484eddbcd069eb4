import react from "@vitejs/plugin-react"
import path from "node:path"
import { defineConfig } from "vite"

/** In this repository the kit is taken from its sources; a shop of its own installs `medusa-plugin-retention` and needs no alias. */
const kit = (entry: string) => path.resolve(import.meta.dirname, "../../src", entry)

const LIBRARIES = [
  { chunk: "react", within: /\/node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\// },
  { chunk: "medusa", within: /\/node_modules\/(@medusajs|qs|fetch-event-stream)\// },
  { chunk: "texts", within: /\/node_modules\/(i18next|react-i18next)\// },
]

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
  // Libraries change seldom: apart from the shop's own code they stay in the browser's cache when it changes.
  build: { rollupOptions: { output: { manualChunks: (id) => LIBRARIES.find(({ within }) => within.test(id))?.chunk } } },
  server: { port: 8000, strictPort: true },
  preview: { port: 8000, strictPort: true },
})
