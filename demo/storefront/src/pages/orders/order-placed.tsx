export function OrderPlaced() {
  return <h1>OrderPlaced</h1>
}
