import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const LANGUAGES = ["en", "uk", "pl", "bg", "ru"] as const
type Language = (typeof LANGUAGES)[number]

/** The same word in Polish as in English; and names, which are nobody's to translate. */
const SAME = ["Kettle & Bean", "Menu", "Espresso"]

const FORM = /_(zero|one|two|few|many|other)$/

/** Every text of a namespace by its path: `steps.use.title`. */
function flat(texts: object, above = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === "string" ? [[above + key, value]] : flat(value as object, `${above}${key}.`)))
}

const namespacesOf = (language: Language) => readdirSync(path.join(__dirname, language)).map((file) => path.basename(file, ".json")).sort()
const NAMESPACES = namespacesOf("en")
const textsOf = (language: Language, namespace: string) => new Map(flat(JSON.parse(readFileSync(path.join(__dirname, language, `${namespace}.json`), "utf8")) as object))

const pluralsOf = (texts: Map<string, string>) => new Set([...texts.keys()].filter((key) => texts.has(`${key.replace(FORM, "")}_other`) && FORM.test(key)).map((key) => key.replace(FORM, "")))
const namesIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
const wordsOf = (text: string) => text.replace(/\{\{\w+\}\}/g, "")

const cases = LANGUAGES.flatMap((language) => NAMESPACES.map((namespace) => [language, namespace] as const))

describe("the shop's texts", () => {
  it.each(LANGUAGES)("has every namespace in %s", (language) => {
    expect(namespacesOf(language)).toEqual(NAMESPACES)
  })

  it.each(cases)("says in %s all that %s says in English, and nothing else, with the plural forms of the language", (language, namespace) => {
    const english = textsOf("en", namespace)
    const plurals = pluralsOf(english)
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const plain = [...english.keys()].filter((key) => !plurals.has(key.replace(FORM, "")))
    const wanted = [...plain, ...[...plurals].flatMap((key) => forms.map((form) => `${key}_${form}`))]
    expect([...textsOf(language, namespace).keys()].sort()).toEqual(wanted.sort())
  })

  it.each(cases)("fills in %s the same names into %s as in English", (language, namespace) => {
    const english = textsOf("en", namespace)
    const plurals = pluralsOf(english)
    const wrong = [...textsOf(language, namespace)].filter(([key, text]) => {
      const base = key.replace(FORM, "")
      if (!plurals.has(base)) return String(namesIn(text)) !== String(namesIn(english.get(key) ?? ""))
      const all = namesIn(english.get(`${base}_other`) ?? "")
      // "In your cart" needs no number for one thing; for every other number it is said as in English.
      return key.endsWith("_one") ? namesIn(text).some((name) => !all.includes(name)) : String(namesIn(text)) !== String(all)
    })
    expect(wrong).toEqual([])
  })

  it.each(cases.filter(([language]) => language !== "en"))("leaves nothing untranslated in %s of %s", (language, namespace) => {
    const english = new Set(textsOf("en", namespace).values())
    const cyrillic = language !== "pl"
    const left = [...textsOf(language, namespace)].filter(([, text]) => {
      if (SAME.includes(text) || !/\p{Letter}/u.test(wordsOf(text))) return false
      return english.has(text) || (cyrillic && !/\p{Script=Cyrillic}/u.test(wordsOf(text)))
    })
    expect(left).toEqual([])
  })

  it.each(cases)("has no empty, doubled or stray spaces in %s of %s", (language, namespace) => {
    expect([...textsOf(language, namespace)].filter(([, text]) => text.trim() !== text || text === "" || /  /.test(text))).toEqual([])
  })

  it("has a text for every key that the pages write out", () => {
    const known = new Set(NAMESPACES.flatMap((namespace) => [...textsOf("en", namespace).keys()].flatMap((key) => [key, key.replace(FORM, "")].flatMap((each) => [each, `${namespace}:${each}`]))))
    const missing = filesIn(path.join(__dirname, "..")).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\bt\(\s*"([\w.:-]+)"/g)].flatMap(([, key = ""]) => (known.has(key) ? [] : [`${path.basename(file)}: ${key}`]))
    )
    expect(missing).toEqual([])
  })
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? [path.join(folder, entry.name)] : []
  )
