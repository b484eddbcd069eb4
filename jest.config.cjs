// Everything that needs PostgreSQL or a whole Medusa.
const base = require("./jest.base.cjs")

module.exports = {
  ...base,
  testTimeout: 120000,
  setupFiles: ["./integration-tests/setup.js"],
  globalSetup: "./integration-tests/global-setup.cjs",
  globalTeardown: "./integration-tests/global-teardown.cjs",
  testMatch: ["<rootDir>/src/modules/*/__tests__/**/*.spec.ts", "<rootDir>/integration-tests/**/*.spec.ts"],
}
