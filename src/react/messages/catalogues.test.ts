import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type { PointsEntry, StoreOrderEarned, RewardRefusal, VoucherState } from "../../contract"
import { bg, en, pl, ru, say, uk, type Message, type Messages } from "./index"

const catalogues: Record<string, Messages> = { en, uk, pl, bg, ru }
const others = Object.keys(catalogues).filter((language) => language !== "en")
const of = (language: string) => Object.entries(catalogues[language] as Messages)

const forms = (message: Message): [string, string][] => (typeof message === "string" ? [["", message]] : Object.entries(message).filter(([form]) => form !== "by"))
const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) return entry.name === "messages" ? [] : filesUnder(file)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [file] : []
  })
const code = filesUnder(path.join(__dirname, ".."))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n")
/** Keys written out, and those with a part that is known only when they are shown: `rewards.why.${…}`. */
const literal = new Set([...code.matchAll(/"([a-z]+(?:\.[a-z_]+)+)"/g)].map((match) => match[1]))
const patterns = [...new Set([...code.matchAll(/`([a-z]+\.(?:[a-z_.]|\$\{[^}]+\})+)`/g)].map((match) => match[1] as string))].map((template) => new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$\{[^}]+\}/g, "\\w+")}$`))

test.each(others)("%s says everything that English says, and nothing else", (language) => {
  expect(of(language).map(([key]) => key)).toEqual(of("en").map(([key]) => key))
})

test.each(others)("%s fills the same gaps as English, in each of its forms", (language) => {
  for (const [key, message] of of(language)) {
    const english = names(forms(en[key as keyof typeof en]).map(([, text]) => text).join(" "))
    for (const [form, text] of forms(message)) expect({ key, form, names: names(text) }).toEqual({ key, form, names: english })
  }
})

test.each(Object.keys(catalogues))("%s has every plural form that its grammar asks for, and no other", (language) => {
  const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
  for (const [key, message] of of(language)) {
    const english = en[key as keyof typeof en] as Message
    expect({ key, counts: typeof message !== "string" && message.by }).toEqual({ key, counts: typeof english !== "string" && english.by })
    if (typeof message !== "string") expect({ key, forms: forms(message).map(([form]) => form).sort() }).toEqual({ key, forms: wanted })
  }
})

test.each(others)("%s leaves no text empty and none in English", (language) => {
  const english = new Set(of("en").flatMap(([, message]) => forms(message).map(([, text]) => text)))
  const left = of(language).flatMap(([key, message]) => forms(message).filter(([, text]) => text.trim() === "" || (english.has(text) && /[a-z]{3,}/i.test(text.replace(/\{\w+\}/g, "")))).map(() => key))
  expect(left).toEqual([])
})

test.each(["uk", "bg", "ru"])("%s puts no full stop behind a date, which ends in one", (language) => {
  expect(of(language).filter(([, message]) => forms(message).some(([, text]) => text.includes("{date}.")))).toEqual([])
})

test("every text is used by the kit", () => {
  expect(Object.keys(en).filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([])
})

test("whatever the server may say has words", () => {
  const kinds: Record<Exclude<PointsEntry["kind"], "adjust">, true> = {
    earn: true, confirm: true, hold: true, capture: true, release: true, return: true, reverse: true, expire: true, repay: true, award: true, redeem: true,
  }
  const zero: Record<NonNullable<StoreOrderEarned["zero_reason"]>, true> = { canceled: true, no_rate: true, nothing_paid: true, excluded: true, before_programme: true }
  const rewards: Record<RewardRefusal["refused"], true> = {
    unknown_reward: true, blocked: true, sold_out: true, limit_reached: true, tier_required: true, no_amount: true, insufficient_points: true,
  }
  const vouchers: Record<VoucherState, true> = { issuing: true, issued: true, used: true, returned: true, expired: true, withdrawn: true }
  const wanted = [
    ...Object.keys(kinds).map((kind) => `history.kind.${kind}`),
    ...Object.keys(zero).map((reason) => `earn.zero.${reason}`),
    ...Object.keys(rewards).map((reason) => `rewards.why.${reason}`),
    ...Object.keys(vouchers).map((state) => `vouchers.state.${state}`),
  ]
  expect(wanted.filter((key) => !(key in en))).toEqual([])
})

test.each([
  ["en", "1 point", "2 points", "5 points", "21 points"],
  ["uk", "1 бал", "2 бали", "5 балів", "21 бал"],
  ["pl", "1 punkt", "2 punkty", "5 punktów", "21 punktów"],
  ["bg", "1 точка", "2 точки", "5 точки", "21 точки"],
  ["ru", "1 балл", "2 балла", "5 баллов", "21 балл"],
])("%s counts points as its speakers do", (language, ...wanted) => {
  expect([1, 2, 5, 21].map((points) => say((catalogues[language] as Messages)["points.count"], { points }, language))).toEqual(wanted)
})
