import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react"
import type { storeClient } from "../client"
import { en, say, type Message, type MessageKey, type Messages, type Values } from "./messages"
import { FRESH_MS, Resources } from "./resources/resources"
import { tabs } from "./resources/tabs"

/** The calls that the kit makes: `storeClient(…)`, or functions of the same shape, such as server actions. What is missing counts as out of reach. */
export type RetentionClient = Partial<ReturnType<typeof storeClient>>

export interface RetentionProviderProps {
  client: RetentionClient
  /** The signed-in shopper's id, null for a guest. Everything personal is forgotten when it changes. */
  customer_id: string | null
  /** The language that numbers, dates and plurals follow, as BCP 47; `messages` has to be in it. */
  locale?: string
  messages?: Messages
  /** How the storefront writes its prices, so that the kit writes them alike; as the language does unless given. Keep it the same function between renders. */
  money?: (amount: number, currency_code: string) => string
  /** The zone that dates are shown in; the browser's own unless given. Give one where pages are rendered on a server. */
  time_zone?: string
  /** After so long a route counts as out of reach; 8 seconds unless given. A later answer is still shown. */
  limit_ms?: number
  children: ReactNode
}

export interface Retention {
  client: RetentionClient
  customer_id: string | null
  locale: string
  resources: Resources
  limit_ms: number
  /** A text of the catalogue, unless `own` replaces it. */
  text: (key: MessageKey, values?: Values, own?: Texts) => string
  money: (amount: number, currency_code: string) => string
  date: (instant: string) => string
  /** Tells every component, here and in other tabs, that points have moved. `prefixes` are the resources they touch; `elsewhere` those that are new here already. */
  moved: (prefixes: readonly string[], elsewhere?: readonly string[]) => void
}
/** A component's own texts, in place of the catalogue's. */
export type Texts = Partial<Record<MessageKey, Message>>

const Context = createContext<Retention | null>(null)

/** Gives the components below it their client, language and shared answers. */
export function RetentionProvider({ client, customer_id, locale = "en", messages = en, money, time_zone, limit_ms = 8000, children }: RetentionProviderProps) {
  // Another shopper must not see a single number of the one before.
  const resources = useMemo(() => new Resources(limit_ms), [limit_ms, customer_id])
  const channel = useMemo(() => tabs(), [])
  const retention = useMemo<Retention>(() => {
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", ...(time_zone ? { timeZone: time_zone } : {}) })
    return {
      client, customer_id, locale, resources, limit_ms,
      // A catalogue of the storefront's own may be older than the kit: better an English sentence than none.
      text: (key, values = {}, own) => say(own?.[key] ?? messages[key] ?? en[key], values, locale),
      money: money ?? ((amount, currency_code) => new Intl.NumberFormat(locale, { style: "currency", currency: currency_code }).format(amount)),
      date: (instant) => dates.format(new Date(instant)),
      moved: (prefixes, elsewhere = []) => {
        resources.refresh(prefixes)
        channel.tell([...prefixes, ...elsewhere])
      },
    }
  }, [client, customer_id, locale, messages, money, time_zone, resources, limit_ms, channel])
  useEffect(() => channel.listen((prefixes) => resources.refresh(prefixes)), [channel, resources])
  useEffect(() => {
    const back = () => document.visibilityState === "visible" && resources.refresh([""], FRESH_MS)
    document.addEventListener("visibilitychange", back)
    return () => document.removeEventListener("visibilitychange", back)
  }, [resources])
  return <Context.Provider value={retention}>{children}</Context.Provider>
}

/** What the provider above gives. Throws where there is none: that is a mistake of the storefront, seen at its first start. */
export function useRetention(): Retention {
  const retention = useContext(Context)
  if (!retention) throw new Error("No <RetentionProvider> above this component: wrap the storefront's pages in one.")
  return retention
}
