import { useQuery } from "@tanstack/react-query"
import { Navigate } from "react-router"
import { Loading } from "../../layout/loading"
import { orderOfCart } from "../../shop/checkout-place"
import { NothingToOrder } from "./checkout"

/** The cart went away while it was looked at: ordered in another tab, most likely. Then this tab shows that order too. */
export function Elsewhere({ cart_id }: { cart_id: string }) {
  const { data: order_id, isPending } = useQuery({ queryKey: ["order-of", cart_id], queryFn: () => orderOfCart(cart_id), staleTime: Infinity })
  if (isPending) return <Loading page />
  return order_id ? <Navigate to={`/order/${order_id}/placed`} replace /> : <NothingToOrder />
}
