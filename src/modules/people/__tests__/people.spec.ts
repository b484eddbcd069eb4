import { thePeopleModule } from "./the-people-module"

describe("H persons", () => {
  const people = thePeopleModule()

  it("are one however their address is written, and however many ask at once", async () => {
    const spellings = ["ana@example.com", " Ana@Example.com ", "ANA@EXAMPLE.COM"]
    const persons = await Promise.all(Array.from({ length: 48 }, (_, i) => people.service.ensurePerson(spellings[i % 3] as string)))
    expect(new Set(persons.map((p) => p.id)).size).toBe(1)
    expect(persons[0]).toEqual({ id: expect.stringMatching(/^rpp_/), email: "ana@example.com" })
    expect(await people.service.personByEmail("aNa@example.com")).toEqual(persons[0])
  })

  it("are the same many at a time as one by one, whoever asks and in whatever order", async () => {
    const emails = Array.from({ length: 50 }, (_, i) => `many${i}@example.com`)
    const known = await people.service.ensurePerson(" MANY7@example.com")
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => people.service.ensurePersons(i % 2 ? emails : [...emails].reverse().map((email) => email.toUpperCase()))))
    for (const answer of answers) expect(new Map(answer.map((person) => [person.email, person.id]))).toEqual(new Map((answers[0] ?? []).map((person) => [person.email, person.id])))
    expect(answers[0]).toHaveLength(50)
    expect(answers[0]).toContainEqual(known)
    expect(await people.service.ensurePersons([])).toEqual([])
  })

  it("are unknown until they are met", async () => {
    expect(await people.service.personByEmail("nobody@example.com")).toBeNull()
    expect(await people.service.persons([])).toEqual([])
  })

  it("are found by ids and by the beginning of their address, where % and _ are only letters", async () => {
    const [bob, bobby] = [await people.service.ensurePerson("bob@example.com"), await people.service.ensurePerson("bob_by@example.com")]
    expect((await people.service.persons([bob.id, bobby.id, "rpp_none"])).map((p) => p.email).sort()).toEqual(["bob@example.com", "bob_by@example.com"])
    expect((await people.service.searchPersons("BOB", 10)).map((p) => p.email)).toEqual(["bob@example.com", "bob_by@example.com"])
    expect((await people.service.searchPersons("bob_", 10)).map((p) => p.email)).toEqual(["bob_by@example.com"])
    expect(await people.service.searchPersons("%", 10)).toEqual([])
    expect(await people.service.searchPersons("bob", 1)).toHaveLength(1)
  })
})
