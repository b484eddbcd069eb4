import type { z } from "@medusajs/framework/zod"

type Same<A, B> = [A, keyof A] extends [B, keyof B] ? ([B, keyof B] extends [A, keyof A] ? unknown : never) : never

/** A schema that must describe exactly the contract's type: a missing, extra, wrong or dropped-optional field does not compile. */
export const bodyOf =
  <T>() =>
  <S extends z.ZodType>(schema: S & Same<z.output<S>, T>): S =>
    schema
