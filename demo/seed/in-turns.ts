/** Does the work for each item, a few at a time: the database waits for nobody, and the pool is not used up. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>, at_once = 4): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) await work(items[i] as T)
  }
  await Promise.all(Array.from({ length: at_once }, worker))
}
