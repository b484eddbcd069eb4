/** Stands for the product's picture. */
export function Picture({ handle }: { handle: string; variant?: string | undefined }) {
  return <span style={{ display: "block", aspectRatio: "1", background: "var(--surface-sunken)" }} data-handle={handle} />
}
