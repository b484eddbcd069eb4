import { handleOf, PRODUCTS } from "../../../seed/catalogue"
import { finishOf } from "./finishes"
import { pictureOf } from "./picture-of"

const handles = PRODUCTS.map(({ title }) => handleOf(title))

describe("the pictures of the catalogue", () => {
  it.each(handles)("has one for %s", (handle) => {
    expect(pictureOf(handle)).not.toBeNull()
  })

  it("draws no two products alike", () => {
    const drawn = handles.map((handle) => JSON.stringify({ ...pictureOf(handle), ground: undefined }))
    expect(new Set(drawn).size).toBe(handles.length)
  })

  it("knows every colour that a variant has", () => {
    const steel = finishOf("Silver")
    const colours = PRODUCTS.filter(({ option }) => option === "Colour").flatMap(({ variants }) => variants.map(([label]) => label))
    expect(colours.filter((colour) => colour !== "Silver" && finishOf(colour) === steel)).toEqual([])
  })

  it("draws as the bigger one only a variant that there is", () => {
    const unknown = PRODUCTS.filter(({ title, variants }) => {
      const large = pictureOf(handleOf(title))?.large
      return large !== undefined && !variants.some(([label]) => label === large)
    })
    expect(unknown).toEqual([])
  })

  it("has none for a product that came later", () => {
    expect(pictureOf("hario-switch")).toBeNull()
  })
})
