import fs from "node:fs"
import path from "node:path"
import ts from "typescript"
import { entryOf } from "../../scripts/kit.mjs"

/** How storefronts resolve packages, and of which kind their own files are. */
const WAYS = [
  { name: "a bundler", type: "module", module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  { name: "Node's ES modules", type: "module", module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  { name: "Node's CommonJS", type: "commonjs", module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
]

/** Checks the types of a storefront that uses all of the kit, and with it every declaration that the package ships. */
export function checkTypes(checks, { react, folder }) {
  const page = path.join(folder, "src/consumer.tsx")
  for (const { name, type, ...resolution } of WAYS) {
    fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "storefront", private: true, type }))
    const program = ts.createProgram([page], {
      ...resolution,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      jsx: ts.JsxEmit.ReactJSX,
      types: [],
      skipDefaultLibCheck: true,
      strict: true,
      noEmit: true,
    })
    const problems = ts.getPreEmitDiagnostics(program).map((problem) => `${problem.file?.fileName ?? ""} ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`)
    checks.equal(`${react}: a storefront that uses all of it has no wrong type, by ${name}`, problems.slice(0, 5), [])
    checks.equal(`${react}: that storefront leaves nothing out, by ${name}`, leftOut(program, program.getSourceFile(page)), [])
  }
}

/** What the client and the components export, values and types, that the page does not name. */
function leftOut(program, page) {
  const checker = program.getTypeChecker()
  const imports = page.statements.filter((statement) => ts.isImportDeclaration(statement))
  return ["client", "react"].flatMap((folder) => {
    const from = imports.find(({ moduleSpecifier }) => moduleSpecifier.text === entryOf(folder))
    const module = from && checker.getSymbolAtLocation(from.moduleSpecifier)
    if (!module) return [`everything of ${folder}`]
    const used = new Set(from.importClause.namedBindings.elements.map(({ name }) => name.text))
    return checker.getExportsOfModule(module).map(({ name }) => name).filter((name) => !used.has(name))
  })
}
