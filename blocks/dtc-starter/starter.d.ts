/** What the blocks use of Medusa's dtc-starter and of Next, as far as they use it. */
declare module "server-only"
declare module "*.css"

declare module "@lib/config" {
  interface Init {
    method?: string
    body?: object
    query?: Record<string, unknown>
    headers?: Record<string, string>
    cache?: "no-store"
    signal?: AbortSignal
  }
  export const sdk: { client: { fetch: <T>(path: string, init?: Init) => Promise<T> } }
}

declare module "@lib/data/cookies" {
  export const getAuthHeaders: () => Promise<{ authorization: string } | Record<string, never>>
  export const getCacheTag: (tag: string) => Promise<string>
  export const getCartId: () => Promise<string | undefined>
}

declare module "@lib/data/customer" {
  import type { HttpTypes } from "@medusajs/types"
  export const retrieveCustomer: () => Promise<HttpTypes.StoreCustomer | null>
}

declare module "@lib/data/locale-actions" {
  export const getLocale: () => Promise<string | null>
}

declare module "@lib/data/regions" {
  import type { HttpTypes } from "@medusajs/types"
  export const getRegion: (countryCode: string) => Promise<HttpTypes.StoreRegion | null | undefined>
}

declare module "@modules/common/components/divider" {
  export default function Divider(props: { className?: string }): import("react").JSX.Element
}

declare module "@modules/common/components/localized-client-link" {
  export default function LocalizedClientLink(props: { href: string; className?: string; children: import("react").ReactNode }): import("react").JSX.Element
}

declare module "next" {
  export interface Metadata {
    title?: string
    description?: string
  }
}

declare module "next/cache" {
  export function revalidateTag(tag: string): void
}

declare module "next/navigation" {
  export function useParams<T>(): T
}

declare module "next/server" {
  export interface NextRequest extends Request {
    nextUrl: URL
  }
  export class NextResponse extends Response {
    static json(body: unknown, init?: ResponseInit): NextResponse
  }
}
