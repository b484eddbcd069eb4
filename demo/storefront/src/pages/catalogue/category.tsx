export function Category() {
  return <h1>Category</h1>
}
