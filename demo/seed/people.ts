import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CountryCode } from "./countries"
import { SHOPPER_PASSWORD } from "./log-ins"

/** How somebody shops; `year.ts` makes orders of it. */
export type Habit =
  /** Every four to six weeks. */
  | "regular"
  /** Every two weeks, large: coffee for an office. */
  | "office"
  /** Three to five times a year. */
  | "occasional"
  /** Came often, then nothing for more than 200 days. */
  | "lapsed"
  | "once"
  /** First came in the last three weeks. */
  | "new"

export interface Person {
  first_name: string
  last_name: string
  email: string
  /** False: buys as a guest. */
  member: boolean
  habit: Habit
  country: CountryCode
  city: string
  postal_code: string
  street: string
  province?: string
  /** For the log-ins that the demo prints. */
  about?: string
}

type Place = readonly [country: CountryCode, postal_code: string, city: string, province?: string]
const BERLIN: Place = ["de", "10997", "Berlin"]
const LEIPZIG: Place = ["de", "04109", "Leipzig"]
const VIENNA: Place = ["at", "1070", "Wien"]
const LYON: Place = ["fr", "69002", "Lyon"]
const PARIS: Place = ["fr", "75011", "Paris"]
const KRAKOW: Place = ["pl", "31-154", "Kraków"]
const WARSAW: Place = ["pl", "00-511", "Warszawa"]
const SOFIA: Place = ["bg", "1000", "София"]
const PLOVDIV: Place = ["bg", "4000", "Пловдив"]
const PORTLAND: Place = ["us", "97209", "Portland", "us-or"]
const CHICAGO: Place = ["us", "60614", "Chicago", "us-il"]
const BOSTON: Place = ["us", "02116", "Boston", "us-ma"]

function person(name: string, email: string, member: boolean, habit: Habit, [country, postal_code, city, province]: Place, street: string, about?: string): Person {
  const [first_name = "", ...rest] = name.split(" ")
  return { first_name, last_name: rest.join(" "), email, member, habit, country, city, postal_code, street, ...(province ? { province } : {}), ...(about ? { about } : {}) }
}
const member = (name: string, habit: Habit, place: Place, street: string, email: string, about?: string) => person(name, email, true, habit, place, street, about)
const guest = (name: string, habit: Habit, place: Place, street: string, email: string) => person(name, email, false, habit, place, street)

export const PEOPLE: Person[] = [
  member("Anna Keller", "regular", BERLIN, "Oranienstraße 12", "anna@example.com", "a regular in Berlin with points to spend"),
  member("Marek Nowak", "new", KRAKOW, "ul. Długa 8", "marek@example.com", "new, his points still wait"),
  member("Grace Miller", "regular", PORTLAND, "NW 23rd Ave 410", "grace@example.com", "a regular in Portland, pays in dollars"),
  member("Ivan Petrov", "lapsed", SOFIA, "ул. Шишман 21", "ivan@example.com", "has not been back for 200 days; points expire soon"),
  member("Camille Laurent", "regular", LYON, "rue Mercière 5", "camille.laurent@example.com"),
  member("Jonas Weber", "regular", LEIPZIG, "Karl-Heine-Straße 44", "jonas.weber@example.com"),
  member("Zofia Wiśniewska", "regular", WARSAW, "ul. Mokotowska 17", "zofia.w@example.com"),
  member("Elena Dimitrova", "regular", PLOVDIV, "ул. Отец Паисий 3", "elena.dimitrova@example.com"),
  member("Thomas Gruber", "regular", VIENNA, "Neubaugasse 30", "thomas.gruber@example.com"),
  member("Olivia Brown", "regular", CHICAGO, "N Halsted St 2210", "olivia.brown@example.com"),
  member("Studio Nord", "office", BERLIN, "Paul-Lincke-Ufer 39", "office@studio-nord.example"),
  member("Atelier Vert", "office", PARIS, "rue Oberkampf 61", "bureau@atelier-vert.example"),
  member("Lukas Brandt", "occasional", BERLIN, "Sonnenallee 101", "lukas.brandt@example.com"),
  member("Hélène Moreau", "occasional", PARIS, "rue de la Roquette 18", "helene.moreau@example.com"),
  member("Piotr Zieliński", "occasional", KRAKOW, "ul. Karmelicka 40", "piotr.zielinski@example.com"),
  member("Georgi Stoyanov", "occasional", SOFIA, "бул. Витоша 55", "g.stoyanov@example.com"),
  member("Emma Schulz", "occasional", LEIPZIG, "Könneritzstraße 9", "emma.schulz@example.com"),
  member("Noah Davis", "occasional", BOSTON, "Tremont St 88", "noah.davis@example.com"),
  member("Sofia Hartmann", "occasional", VIENNA, "Lindengasse 7", "sofia.hartmann@example.com"),
  member("Ava Wilson", "occasional", CHICAGO, "W Armitage Ave 1100", "ava.wilson@example.com"),
  member("Katarzyna Lis", "lapsed", WARSAW, "ul. Hoża 29", "kasia.lis@example.com"),
  member("Felix Braun", "lapsed", BERLIN, "Weserstraße 150", "felix.braun@example.com"),
  member("Manon Petit", "lapsed", LYON, "quai Saint-Antoine 2", "manon.petit@example.com"),
  member("Dimitar Kolev", "lapsed", PLOVDIV, "ул. Гладстон 14", "d.kolev@example.com"),
  member("Ethan Moore", "lapsed", BOSTON, "Newbury St 240", "ethan.moore@example.com"),
  member("Julia Maier", "once", VIENNA, "Burggasse 60", "julia.maier@example.com"),
  member("Antoine Roux", "once", PARIS, "avenue Parmentier 90", "antoine.roux@example.com"),
  member("Agnieszka Dudek", "once", KRAKOW, "ul. Józefa 11", "a.dudek@example.com"),
  member("Maria Ivanova", "once", SOFIA, "ул. Оборище 32", "maria.ivanova@example.com"),
  member("Liam Johnson", "once", PORTLAND, "SE Division St 3300", "liam.johnson@example.com"),
  member("Clara Vogel", "new", LEIPZIG, "Gottschedstraße 20", "clara.vogel@example.com"),
  guest("Stefan Koch", "occasional", BERLIN, "Kastanienallee 77", "stefan.koch@example.com"),
  guest("Nina Fischer", "once", LEIPZIG, "Jahnallee 5", "nina.fischer@example.com"),
  guest("Paul Girard", "once", LYON, "cours Lafayette 120", "paul.girard@example.com"),
  guest("Ewa Mazur", "occasional", WARSAW, "ul. Chmielna 4", "ewa.mazur@example.com"),
  guest("Nikolay Georgiev", "once", SOFIA, "ул. Раковски 108", "nikolay.g@example.com"),
  guest("Laura Winkler", "once", VIENNA, "Zieglergasse 22", "laura.winkler@example.com"),
  guest("Chloé Bernard", "new", PARIS, "rue Saint-Maur 140", "chloe.bernard@example.com"),
  guest("Mia Anderson", "occasional", PORTLAND, "N Mississippi Ave 4000", "mia.anderson@example.com"),
  guest("James Taylor", "once", CHICAGO, "N Clark St 5400", "james.taylor@example.com"),
  guest("Tomasz Król", "lapsed", KRAKOW, "ul. Szewska 6", "tomasz.krol@example.com"),
  // The same person as the member of this name, before she had an account: two rows in Medusa.
  guest("Emma Schulz", "once", LEIPZIG, "Könneritzstraße 9", "emma.schulz@example.com"),
]

/** A person with the row Medusa has for them. */
export interface Shopper extends Person {
  customer_id: string
}

export const addressOf = (p: Person) => ({
  first_name: p.first_name,
  last_name: p.last_name,
  address_1: p.street,
  city: p.city,
  postal_code: p.postal_code,
  country_code: p.country,
  ...(p.province ? { province: p.province } : {}),
})

/** Customers as checkout and registration make them; members get an e-mail and password log-in. */
export async function createPeople(container: MedusaContainer): Promise<Shopper[]> {
  const customers = await container.resolve(Modules.CUSTOMER).createCustomers(
    PEOPLE.map((p) => ({
      email: p.email,
      first_name: p.first_name,
      last_name: p.last_name,
      has_account: p.member,
      addresses: p.member ? [{ ...addressOf(p), is_default_shipping: true, is_default_billing: true }] : [],
    }))
  )
  const shoppers = PEOPLE.map((p): Shopper => {
    const found = customers.find(({ email, has_account }) => email === p.email && has_account === p.member)
    if (!found) throw new Error(`customer ${p.email} was not created`)
    return { ...p, customer_id: found.id }
  })
  const auth = container.resolve(Modules.AUTH)
  const identities = await Promise.all(
    shoppers.filter((s) => s.member).map(async ({ email, customer_id }) => {
      const { authIdentity, error } = await auth.register("emailpass", { body: { email, password: SHOPPER_PASSWORD } })
      if (!authIdentity) throw new Error(`cannot register ${email}: ${error}`)
      return { id: authIdentity.id, app_metadata: { customer_id } }
    })
  )
  await auth.updateAuthIdentities(identities)
  return shoppers
}
