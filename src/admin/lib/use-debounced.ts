import { useEffect, useState } from "react"

/** `value` once it has stood still for `delay_ms`. */
export function useDebounced<T>(value: T, delay_ms = 300): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay_ms)
    return () => clearTimeout(timer)
  }, [value, delay_ms])
  return settled
}
