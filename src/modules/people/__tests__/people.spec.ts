import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { aDatabase } from "../../../a-database.test-support"
import PeopleModuleService from "../service"

describe("H persons", () => {
  let drop: () => Promise<void>
  let service: PeopleModuleService
  beforeAll(async () => {
    const database = await aDatabase("people")
    drop = database.drop
    service = new PeopleModuleService({ [ContainerRegistrationKeys.PG_CONNECTION]: database.pg })
  })
  afterAll(async () => drop?.())

  it("are one however their address is written, and however many ask at once", async () => {
    const spellings = ["ana@example.com", " Ana@Example.com ", "ANA@EXAMPLE.COM"]
    const persons = await Promise.all(Array.from({ length: 48 }, (_, i) => service.ensurePerson(spellings[i % 3] as string)))
    expect(new Set(persons.map((p) => p.id)).size).toBe(1)
    expect(persons[0]).toEqual({ id: expect.stringMatching(/^rpp_/), email: "ana@example.com" })
    expect(await service.personByEmail("aNa@example.com")).toEqual(persons[0])
  })

  it("are unknown until they are met", async () => {
    expect(await service.personByEmail("nobody@example.com")).toBeNull()
    expect(await service.persons([])).toEqual([])
  })

  it("are found by ids and by the beginning of their address, where % and _ are only letters", async () => {
    const [bob, bobby] = [await service.ensurePerson("bob@example.com"), await service.ensurePerson("bob_by@example.com")]
    expect((await service.persons([bob.id, bobby.id, "rpp_none"])).map((p) => p.email).sort()).toEqual(["bob@example.com", "bob_by@example.com"])
    expect((await service.searchPersons("BOB", 10)).map((p) => p.email)).toEqual(["bob@example.com", "bob_by@example.com"])
    expect((await service.searchPersons("bob_", 10)).map((p) => p.email)).toEqual(["bob_by@example.com"])
    expect(await service.searchPersons("%", 10)).toEqual([])
    expect(await service.searchPersons("bob", 1)).toHaveLength(1)
  })
})
