import { defineConfig } from "@medusajs/framework/utils"

// The shop of the repository's root without the plugin: the other side of the checkout figures.
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, sslmode: "disable" },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000,http://localhost:8000",
      jwtSecret: "dev-only",
      cookieSecret: "dev-only",
    },
  },
  admin: { disable: true },
})
