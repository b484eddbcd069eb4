// Rules and laws without a database: what `npm run check` runs.
const base = require("./jest.base.cjs")

module.exports = { ...base, testMatch: ["<rootDir>/src/**/*.test.ts", "<rootDir>/scripts/**/*.test.ts"] }
