import { askRetention } from "@lib/util/ask-retention"
import { NextRequest, NextResponse } from "next/server"

/** What may be read through here; every other path of the backend stays out of reach. */
const READABLE =
  /^\/store\/(customers\/me\/(points|tier|birthday|rewards|vouchers)|(carts|products|orders)\/[^/]+\/(points|personal-discount))(\/|$)/

/**
 * Reads points for the browser, which cannot see the shopper's token. A route and not server actions: Next runs actions one after another,
 * so a slow answer would keep the shopper from placing the order.
 */
export async function GET(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const path = pathname.replace(/^\/api\/retention/, "/store")
  if (!READABLE.test(path)) {
    return NextResponse.json({ message: "Not found" }, { status: 404 })
  }
  try {
    const response = await askRetention(path + search)
    return new NextResponse(response.body, {
      status: response.status,
      headers: {
        "content-type":
          response.headers.get("content-type") ?? "application/json",
        "cache-control": "private, no-store",
      },
    })
  } catch {
    return NextResponse.json(
      { message: "Points are out of reach" },
      { status: 504 }
    )
  }
}
