import medusa from "@medusajs/eslint-plugin"
import { defineConfig } from "eslint/config"
import type { Rule } from "eslint"

const TESTS = ["**/*.test.ts", "**/*.test-support.ts", "**/*.spec.ts", "**/__tests__/**"]

const everywhere = [
  { selector: "TSAnyKeyword", message: "Say what it is; `unknown` where nobody knows." },
  {
    selector: "CallExpression[callee.name=/^create(Step|Workflow)$/] > Literal.arguments:first-child:not([value=/^retention-/])",
    message: "Ids of steps and workflows are global in a shop: begin them with `retention-`.",
  },
]

/** A test may play a part that it is not; the plugin and the demo may not. */
const outsideTests = [
  { selector: "TSAsExpression > TSAsExpression.expression[typeAnnotation.type='TSUnknownKeyword']", message: "Narrow the value; for rows of query.graph use rowsOf." },
]

/** Rules are pure: the clock, ids and randomness come in as arguments (design, section 4). */
const inDomain = [
  { selector: ":function[async=true]", message: "A rule decides and does nothing: no async." },
  { selector: "AwaitExpression", message: "A rule decides and does nothing: no await." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "The clock is an argument." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The clock is an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Randomness is an argument." },
  { selector: "MemberExpression[object.name='performance']", message: "The clock is an argument." },
]

const reasonedDisable: Rule.RuleModule = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/ -- \S{3}/.test(comment.value) && comment.loc) {
          context.report({ loc: comment.loc, message: "Give the reason: `eslint-disable-next-line rule -- why`." })
        }
      }
    },
  }),
}

export default defineConfig([
  { ignores: ["node_modules", ".medusa", ".data", "static", "coverage", "demo/storefront/dist"] },
  ...medusa.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { retention: { rules: { "reasoned-disable": reasonedDisable } } },
    rules: {
      "retention/reasoned-disable": "error",
      // Ids carry the plugin's noun, because they are global; these two want the bare file name.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
      // createStep's types already ask for a StepResponse; the rule does not see one in a variable or a conditional.
      "@medusajs/step-must-return-step-response": "off",
      // An Error is for what must not happen; what a caller can cause is a refusal, made a MedusaError in the workflows and routes.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      eqeqeq: "error",
      "prefer-const": "error",
      "no-var": "error",
    },
  },
  { files: ["**/*.{ts,tsx}"], rules: { "no-restricted-syntax": ["error", ...everywhere] } },
  { files: ["{src,demo}/**/*.{ts,tsx}"], ignores: TESTS, rules: { "no-restricted-syntax": ["error", ...everywhere, ...outsideTests] } },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  // A storefront does not have the server's framework; @medusajs/types is what js-sdk itself is typed with.
  { files: ["{demo/storefront,blocks}/**/*.{ts,tsx}"], rules: { "@medusajs/import-from-framework-not-internal": "off" } },
  // Next's folders, not Medusa's.
  { files: ["blocks/**/*.{ts,tsx}"], rules: { "@medusajs/route-dynamic-folder-syntax": "off" } },
  { files: ["src/api/**/*.ts"], rules: { "@medusajs/use-medusa-error-not-generic-error": "error" } },
  {
    files: ["src/domain/**/*.ts"],
    ignores: TESTS,
    rules: {
      "no-restricted-syntax": ["error", ...everywhere, ...outsideTests, ...inDomain],
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "setInterval", "crypto"],
    },
  },
])
