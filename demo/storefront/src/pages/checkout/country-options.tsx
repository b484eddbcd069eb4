import { useCountries } from "../../shop/region"

/** Every country that the shop delivers to, to choose from. */
export function CountryOptions() {
  return useCountries().map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}
