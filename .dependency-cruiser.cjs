// The arrows of the house: A → B means A may import B. No other arrow and no cycle; `npm run check` fails on one.
//
//   jobs, subscribers → workflows          api → workflows, contract       workflows → modules, messages, domain, contract (types)
//   modules → domain, never one another    messages → domain               links → modules
//   admin, react → client, contract        client → contract               contract → domain (types)
const ARROWS = {
  domain: [],
  contract: ["domain"],
  client: ["contract"],
  react: ["client", "contract"],
  admin: ["client", "contract"],
  messages: ["domain"],
  modules: ["domain"],
  links: ["modules"],
  workflows: ["modules", "messages", "domain", "contract"],
  api: ["workflows", "contract"],
  jobs: ["workflows"],
  subscribers: ["workflows"],
}

/** Tests may look further than the code beside them. */
const TESTS = "[.](test|spec|test-support)[.]tsx?$|/__tests__/"
const within = (folders) => folders.map((folder) => `^src/${folder}/`)

const arrows = Object.entries(ARROWS).map(([from, to]) => ({
  name: `arrows-of-${from}`,
  comment: `src/${from} may import ${to.length ? to.map((folder) => `src/${folder}`).join(", ") : "only itself"}.`,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: TESTS },
  to: { path: "^(src|demo|integration-tests|scripts)/", pathNot: within([from, ...to]) },
}))

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "modules-never-meet",
      comment: "A module owns its tables; what needs two of them is a workflow.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/", pathNot: TESTS },
      to: { path: "^src/modules/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "domain-is-pure",
      comment: "Rules import no package and nothing of Node. A pure library that they need is named here.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: TESTS },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "contract-and-client-need-no-package",
      comment: "Storefronts load them without Medusa.",
      severity: "error",
      from: { path: "^src/(contract|client)/", pathNot: TESTS },
      to: { pathNot: "^src/" },
    },
    {
      name: "contract-knows-types-of-domain",
      severity: "error",
      from: { path: "^src/contract/", pathNot: TESTS },
      to: { path: "^src/domain/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "workflows-know-types-of-contract",
      severity: "error",
      from: { path: "^src/workflows/", pathNot: TESTS },
      to: { path: "^src/contract/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-loads-no-server",
      comment: "What runs in a browser takes only types from the framework.",
      severity: "error",
      from: { path: "^src/(admin|react|client)/", pathNot: TESTS },
      to: { path: "@medusajs/(framework|medusa|utils)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "shipped-code-needs-shipped-packages",
      comment: "A package that only this repository installs is not there in a shop.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["npm-peer", "npm", "type-only"] },
    },
    {
      name: "shipped-code-knows-no-tests",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: TESTS },
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-dead-import", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.](json|css)$" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
}
