/**
 * Rows of `query.graph` as the fields that were asked for describe them. Medusa's own types know every field of an entity and so fit no
 * selection of them; this is the one place where the asker's word is taken.
 */
export const rowsOf = <T>(data: readonly unknown[]): T[] => data as T[]
