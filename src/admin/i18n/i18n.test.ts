import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { ADJUST_REASONS, type AdminHealthResponse, type PointsEntry } from "../../contract"
import languages from "./index"

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, prefix = ""): Map<string, string> =>
  new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)])))

const PLURAL = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(PLURAL, "")
const bases = (words: Map<string, string>) => new Set([...words.keys()].map(base))
const variables = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()

const words = Object.fromEntries(Object.entries(languages).map(([language, { retention }]) => [language, flatten(retention)]))
const en = words.en as Map<string, string>
const others = Object.keys(words).filter((language) => language !== "en")

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) return filesUnder(file)
    return /\.tsx?$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [file] : []
  })
const code = filesUnder(path.join(__dirname, ".."))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n")

/** Keys written out: t("a.b") and the labels of routes, which the dashboard translates. */
const literal = new Set([...code.matchAll(/\bt\(\s*"([^"]+)"/g), ...code.matchAll(/\blabel: "([a-zA-Z]+\.[\w.]+)"/g)].map((match) => match[1] as string))
/** Keys with a part known only at run time: t(`a.${b}Hint`). */
const patterns = [...new Set([...code.matchAll(/\bt\(\s*`([^`]+)`/g)].map((match) => match[1] as string))].map((template) => ({
  template,
  pattern: new RegExp(`^${template.replace(/[.]/g, "\\.").replace(/\$\{[^}]+\}/g, "\\w+")}$`),
}))

test.each(others)("%s says everything that English says, and nothing else", (language) => {
  const theirs = bases(words[language] as Map<string, string>)
  const ours = bases(en)
  expect({ missing: [...ours].filter((key) => !theirs.has(key)), extra: [...theirs].filter((key) => !ours.has(key)) }).toEqual({ missing: [], extra: [] })
})

test.each(Object.keys(words))("%s has every plural form that its grammar asks for, and no other", (language) => {
  const own = words[language] as Map<string, string>
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort()
  const counted = new Set([...own.keys()].filter((key) => PLURAL.test(key)).map(base))
  for (const key of counted) {
    const forms = [...own.keys()].filter((k) => PLURAL.test(k) && base(k) === key).map((k) => PLURAL.exec(k)?.[1])
    expect({ key, forms: forms.sort() }).toEqual({ key, forms: wanted })
    expect([key, own.has(key)]).toEqual([key, false])
  }
  const inEnglish = new Set([...en.keys()].filter((key) => PLURAL.test(key)).map(base))
  expect([...counted].sort()).toEqual([...inEnglish].sort())
})

test.each(others)("%s fills the same gaps as English", (language) => {
  for (const [key, text] of words[language] as Map<string, string>) {
    const english = en.get(key) ?? en.get(`${base(key)}_other`)
    expect({ key, variables: variables(text) }).toEqual({ key, variables: variables(english ?? "") })
  }
})

test.each(others)("%s leaves no text empty, and none in English but the words both share", (language) => {
  const same = [...(words[language] as Map<string, string>)].filter(([key, text]) => text.trim() === "" || (text === en.get(key) && /[a-z]{3,}/i.test(text.replace(/\{\{\w+\}\}/g, ""))))
  expect(same.map(([key, text]) => `${key}: ${text}`).filter((pair) => !SHARED.includes(pair))).toEqual([])
})
const SHARED = ["reason.import: Import", "menu.import: Import", "imports.open: Import", "imports.one: Import"]

test("every key used by a page exists", () => {
  const known = bases(en)
  expect([...literal].filter((key) => !known.has(key))).toEqual([])
  expect(patterns.filter(({ pattern }) => ![...known].some((key) => pattern.test(key))).map(({ template }) => template)).toEqual([])
})

test("every key is used by a page", () => {
  expect([...bases(en)].filter((key) => !literal.has(key) && !patterns.some(({ pattern }) => pattern.test(key)))).toEqual([])
})

test("whatever the server may say has words", () => {
  const kinds: Record<Exclude<PointsEntry["kind"], "adjust">, true> = {
    earn: true, confirm: true, hold: true, capture: true, release: true, return: true, reverse: true, expire: true, repay: true, award: true, redeem: true,
  }
  const problems: Record<AdminHealthResponse["health"]["problems"][number], true> = {
    sweep_late: true, orders_unposted: true, orders_parked: true, holds_past_time: true, uncovered_points: true, audit_deviations: true,
  }
  const zero = ["canceled", "no_rate", "nothing_paid", "excluded", "before_programme"]
  const wanted = [
    ...Object.keys(kinds).map((kind) => `entry.${kind}`),
    ...Object.keys(problems).flatMap((problem) => [`problem.${problem}`, `problemHelp.${problem}`]),
    ...ADJUST_REASONS.map((reason) => `reason.${reason}`),
    ...zero.map((reason) => `zero.${reason}`),
  ]
  expect(wanted.filter((key) => !en.has(key))).toEqual([])
})
