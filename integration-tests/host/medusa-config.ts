import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

// The shop of the packaging proof: this plugin beside Medusa's own loyalty plugin and the shop's own handlers.
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, sslmode: "disable" },
    http: { storeCors: "http://localhost", adminCors: "http://localhost", authCors: "http://localhost", jwtSecret: "of-the-host", cookieSecret: "of-the-host" },
  },
  plugins: [
    { resolve: "medusa-plugin-retention", options: {} },
    { resolve: "@medusajs/loyalty-plugin", options: {} },
  ],
})
