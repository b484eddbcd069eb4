// Loaded into a test's server by NODE_OPTIONS=--require; nothing of it ships. FAILPOINT_FILE names a file: when the server comes to the
// place whose name is in it, it kills itself there, as a power cut would.
const fs = require("node:fs")
const Module = require("node:module")

const file = process.env.FAILPOINT_FILE

const dieAt = (place) => {
  if (!fs.existsSync(file) || fs.readFileSync(file, "utf8") !== place) return
  fs.rmSync(file)
  process.kill(process.pid, "SIGKILL")
}

/** Classes by name, and which of their methods are places. What a method did is committed once it has returned. */
const PLACES = {
  PointsModuleService: ["raiseHold", "bindPromotion", "lowerHold", "settleOrder"],
  PromotionModuleService: ["createPromotions", "updatePromotions"],
  OrderModuleService: ["createOrders"],
  PaymentModuleService: ["authorizePaymentSession", "capturePayment"],
  Link: ["create"],
}

/** Links are made all over Medusa; only those of an order to its cart are the place. */
const meant = (method, args) => method !== "create" || /"order_id".*"cart_id"/.test(JSON.stringify(args[0]))

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
