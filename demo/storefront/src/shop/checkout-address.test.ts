import { addressOf, inCountry, problemsOf, sameAddress, tidyAddress, toStore, type Address } from "./checkout-address"

const anAddress = (overrides: Partial<Address> = {}): Address =>
  addressOf({ first_name: "Anna", last_name: "Keller", address_1: "Oranienstraße 12", postal_code: "10997", city: "Berlin", country_code: "de", ...overrides })

describe("the address of an order", () => {
  it("has no problem when a parcel would arrive", () => {
    expect(problemsOf(anAddress())).toEqual({})
  })

  it("names each field that is missing, and none that may be", () => {
    expect(problemsOf(addressOf({ country_code: "de" }))).toEqual({ first_name: "missing", last_name: "missing", address_1: "missing", postal_code: "missing", city: "missing" })
  })

  it("takes spaces alone for nothing", () => {
    expect(problemsOf(anAddress({ city: "  " }))).toEqual({ city: "missing" })
  })

  it.each([["de", "123"], ["at", "10115"], ["pl", "00 9500"], ["us", "9720"], ["bg", "1000a"], ["fr", "750011"]])("refuses in %s the postal code %s", (country_code, postal_code) => {
    expect(problemsOf(anAddress({ country_code, postal_code, province: "us-or" })).postal_code).toBe("postal_code")
  })

  it.each([["de", "04179"], ["pl", "00-950"], ["pl", "00950"], ["pl", "00 950"], ["us", "97209-1234"], ["ch", "whatever"]])("takes in %s the postal code %s", (country_code, postal_code) => {
    expect(problemsOf(anAddress({ country_code, postal_code, province: "us-or" })).postal_code).toBeUndefined()
  })

  it("writes a Polish postal code with its hyphen", () => {
    expect(tidyAddress(anAddress({ country_code: "pl", postal_code: " 00950 " })).postal_code).toBe("00-950")
  })

  it("asks Americans alone for their state", () => {
    expect(problemsOf(anAddress({ country_code: "us" })).province).toBe("missing")
    expect(problemsOf(anAddress()).province).toBeUndefined()
  })

  it("leaves the state behind when the country changes, and keeps it within one", () => {
    const portland = anAddress({ country_code: "us", province: "us-or" })
    expect(inCountry(portland, "de").province).toBe("")
    expect(inCountry(portland, "us").province).toBe("us-or")
  })

  it("can do without a phone, but not with half of one", () => {
    expect(problemsOf(anAddress({ phone: "+49 (30) 123-456" }))).toEqual({})
    expect(problemsOf(anAddress({ phone: "call me" }))).toEqual({ phone: "phone" })
  })

  it("sends what is empty as absent", () => {
    expect(toStore(anAddress({ address_2: " " }))).toMatchObject({ first_name: "Anna", address_2: null, province: null, phone: null })
  })

  it("is the same with spaces around it", () => {
    expect(sameAddress(anAddress(), anAddress({ city: " Berlin " }))).toBe(true)
    expect(sameAddress(anAddress(), anAddress({ city: "Bonn" }))).toBe(false)
  })
})
