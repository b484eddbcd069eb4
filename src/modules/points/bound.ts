import type { Knex } from "@medusajs/framework/mikro-orm/knex"

type Operation = (pg: Knex, ...args: never[]) => unknown

/** Functions over a connection, as methods that have one. */
export type Bound<Operations> = {
  [Name in keyof Operations]: Operations[Name] extends (pg: Knex, ...args: infer Args) => infer Result ? (...args: Args) => Result : never
}

/** Makes methods of functions: each is called with the service's own connection first. */
export function bindTo(service: { prototype: { pg: Knex } }, operations: Record<string, Operation>): void {
  for (const [name, operation] of Object.entries(operations)) {
    const method = function (this: { pg: Knex }, ...args: never[]) {
      return operation(this.pg, ...args)
    }
    Object.defineProperty(service.prototype, name, { value: method, writable: true, configurable: true })
  }
}
