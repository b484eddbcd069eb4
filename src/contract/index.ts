/** Request and response types of the plugin's HTTP API: the only thing server, admin and storefronts share. */
export * from "./imports"
export * from "./operations"
export * from "./points"
export * from "./programme"
export * from "./reports"
export * from "./rewards"
export * from "./simulation"
export * from "./tiers"
