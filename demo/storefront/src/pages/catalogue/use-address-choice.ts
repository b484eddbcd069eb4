import { startTransition, useOptimistic } from "react"
import { useSearchParams } from "react-router"

/**
 * A choice that is part of the address: a refresh, a bookmark and going back keep it, and it adds no step to go back through. The control
 * shows it at once, though the router takes its time.
 */
export function useAddressChoice(name: string): [string | null, (value: string | null) => void] {
  const [search, setSearch] = useSearchParams()
  const [value, setValue] = useOptimistic(search.get(name))
  const choose = (next: string | null) =>
    startTransition(() => {
      setValue(next)
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (next === null) after.delete(name)
          else after.set(name, next)
          return after
        },
        { replace: true }
      )
    })
  return [value, choose]
}
