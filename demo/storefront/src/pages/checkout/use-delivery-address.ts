import { useEffect, useState } from "react"
import type { Cart } from "../../shop/cart"
import { useSaveAddress } from "../../shop/checkout"
import { addressOf, inCountry, isAddress, problemsOf, sameAddress, tidyAddress, type Address, type AddressField } from "../../shop/checkout-address"
import { useOrders } from "../../shop/orders"
import { chooseCountry, usePlace } from "../../shop/region"
import type { Session } from "../../shop/session"

/** Where the member had their last order sent within this country, else their own address there; without one, only their name is known. */
function useKnownAddress({ customer }: Session, country_code: string): { known: Address; asked: boolean } {
  const { data, isSuccess, isError } = useOrders(1, 1)
  if (!customer) return { known: addressOf({ country_code }), asked: true }
  const candidates = [data?.orders[0]?.shipping_address, ...(customer.addresses ?? [])]
  const there = candidates.find((address) => isAddress(address) && address?.country_code?.toLowerCase() === country_code)
  const { first_name, last_name } = customer
  return { known: addressOf(there ?? { first_name, last_name, country_code }), asked: isSuccess || isError }
}

/**
 * Where the order goes. What the shopper types stands until it is saved, which happens when a field is left and the address is whole; from
 * then on the cart has it, for every tab. The country is the one chosen for the whole shop, since prices and taxes depend on it.
 */
export function useDeliveryAddress(cart: Cart, session: Session) {
  const saving = useSaveAddress()
  const { country_code } = usePlace()
  const { known, asked } = useKnownAddress(session, country_code)
  const [draft, setDraft] = useState<Address | null>(null)
  const [left, setLeft] = useState<ReadonlySet<AddressField>>(new Set())
  const [showAll, setShowAll] = useState(false)
  const [opened, open] = useState(false)

  const given = isAddress(cart.shipping_address)
  const saved = addressOf(cart.shipping_address)
  const address = inCountry(draft ?? (given ? saved : known), country_code)
  const problems = problemsOf(address)
  const whole = Object.keys(problems).length === 0
  const stored = given && whole && sameAddress(tidyAddress(address), saved)

  const save = async () => {
    if (!whole || stored) return
    await saving.mutateAsync(address)
    setDraft((now) => (now && !sameAddress(now, address) ? now : null))
  }
  const saveSoon = () => void save().catch(() => undefined)

  // A known address, or the same one after the country was changed elsewhere, needs no touch to be saved.
  const untouched = draft === null && whole && !stored && asked && cart.region?.countries?.some(({ iso_2 }) => iso_2 === country_code)
  useEffect(() => {
    if (untouched) saveSoon()
  }, [untouched, cart.id, country_code])

  return {
    address,
    problems,
    whole,
    /** Whether the fields are shown: an address that is known already needs none, until the shopper wants another. */
    isOpen: opened || !whole,
    open: () => open(true),
    stored,
    saving: saving.isPending,
    save,
    shown: (field: AddressField) => (showAll || left.has(field) ? problems[field] : undefined),
    show: () => setShowAll(true),
    change: (field: AddressField, value: string) => {
      open(true)
      setDraft({ ...address, [field]: value })
      if (field === "country_code") chooseCountry(value)
    },
    leave: (field: AddressField) => {
      // An empty field that was only passed through is not yet wrong.
      if (address[field].trim()) setLeft((fields) => new Set(fields).add(field))
      saveSoon()
    },
  }
}
export type DeliveryAddress = ReturnType<typeof useDeliveryAddress>
