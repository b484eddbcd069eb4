module.exports = {
  rootDir: __dirname,
  transform: {
    "^.+\\.[jt]sx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true, decorators: true }, target: "es2022", transform: { react: { runtime: "automatic" } } } }],
  },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/.medusa/"],
  transformIgnorePatterns: ["/node_modules/"],
}
