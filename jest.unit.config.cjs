// Rules, laws and rendering without a database: what `npm run check` runs.
const base = require("./jest.base.cjs")

/** Tests beside the code of a folder. */
const beside = (folder) => ["ts", "tsx"].map((ending) => `<rootDir>/${folder}/**/*.test.${ending}`)

/** The demo's shop has its own React, which the kit has to share with it; its styles say nothing in Node. */
const storefront = {
  ...base,
  displayName: "storefront",
  testMatch: beside("demo/storefront/src"),
  moduleNameMapper: {
    "^(react|react-dom)((/.*)?)$": "<rootDir>/demo/storefront/node_modules/$1$2",
    "^medusa-plugin-retention/(client|contract|react)$": "<rootDir>/src/$1/index.ts",
    "\\.css$": "<rootDir>/integration-tests/support/no-styles.cjs",
  },
}

module.exports = { projects: [{ ...base, displayName: "plugin", testMatch: [...beside("src"), ...beside("scripts")] }, storefront] }
