// Loaded into a test's server by NODE_OPTIONS=--require; nothing of it ships. FAILPOINT_FILE names a file: when the server comes to the
// place whose name is in it, it kills itself there, as a power cut would.
const fs = require("node:fs")
const Module = require("node:module")

const file = process.env.FAILPOINT_FILE

const armed = () => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null)

const dieAt = (place) => {
  if (armed() !== place) return
  fs.rmSync(file)
  process.kill(process.pid, "SIGKILL")
}

/** Classes by name, and which of their methods are places. What a method did is committed once it has returned. */
const PLACES = {
  PointsModuleService: ["raiseHold", "bindPromotion", "lowerHold", "settleOrder"],
  PromotionModuleService: ["createPromotions", "updatePromotions"],
  OrderModuleService: ["createOrders"],
  CartModuleService: ["updateCarts"],
  PaymentModuleService: ["authorizePaymentSession", "capturePayment"],
  Link: ["create"],
}

/** Carts and links are written all over Medusa; the places are a cart's completion and the link of an order to its cart. */
const MEANT = { create: /"order_id".*"cart_id"/, updateCarts: /"completed_at"/ }
const meant = (method, args) => !MEANT[method] || MEANT[method].test(JSON.stringify(args[0]))

/** Medusa completes the cart and links the order at the same time: to die between the two, the link has to come second. */
const waitsFor = (method) => (method === "create" && armed() === "after updateCarts" ? new Promise((resolve) => setTimeout(resolve, 5000)) : null)

const patched = new Set()
const patch = (loaded) => {
  for (const found of [loaded?.default, loaded?.Link]) {
    const methods = typeof found === "function" ? PLACES[found.name] : undefined
    if (!methods || patched.has(found)) continue
    patched.add(found)
    for (const method of methods) {
      const original = found.prototype[method]
      found.prototype[method] = async function (...args) {
        const here = meant(method, args)
        if (here) dieAt(`before ${method}`)
        if (here) await waitsFor(method)
        const result = await original.apply(this, args)
        if (here) dieAt(`after ${method}`)
        return result
      }
    }
  }
}

if (file) {
  const load = Module._load
  Module._load = function (request, ...rest) {
    const loaded = load.call(this, request, ...rest)
    if (/(service|-module|link)(\.js)?$/.test(request)) patch(loaded)
    return loaded
  }
}
