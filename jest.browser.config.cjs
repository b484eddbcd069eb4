// The admin in a real browser: integration-tests/browser. CHROMIUM_PATH names one that is not at /usr/bin/chromium.
const suites = require("./jest.config.cjs")
const base = require("./jest.base.cjs")

module.exports = {
  ...suites,
  testMatch: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
  testPathIgnorePatterns: base.testPathIgnorePatterns,
}
