import { authenticate, defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http"
import * as programme from "./admin/retention/programme/validators"
import * as admin from "./admin/retention/validators"
import { EntriesQuery } from "./fields"
import * as store from "./store/validators"
import { knownId, knownVersion, queryOf } from "./validate"

const shopper = authenticate("customer", ["session", "bearer"])
const shopperOrGuest = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })

export default defineMiddlewares({
  routes: [
    // Core authenticates /store/customers/me* and /admin*; carts are open to whoever holds their id, so points on them ask for a log-in.
    { matcher: "/store/carts/:id/points", methods: ["GET", "POST", "DELETE"], middlewares: [shopper, knownId("Cart")] },
    { matcher: "/store/carts/:id/points", methods: ["POST"], middlewares: [validateAndTransformBody(store.ApplyCartPointsBody)] },
    { matcher: "/store/customers/me/points", methods: ["GET"], middlewares: [shopper, queryOf(store.PointsQuery)] },
    { matcher: "/store/customers/me/points/entries", methods: ["GET"], middlewares: [shopper, queryOf(EntriesQuery)] },
    { matcher: "/store/products/:id/points", methods: ["GET"], middlewares: [shopperOrGuest, knownId("Product"), queryOf(store.ProductPointsQuery)] },
    { matcher: "/store/customers/me/points/orders/:id", methods: ["GET"], middlewares: [shopper, knownId("Order")] },

    { matcher: "/admin/retention/members", methods: ["GET"], middlewares: [queryOf(admin.MembersQuery)] },
    { matcher: "/admin/retention/members", methods: ["POST"], middlewares: [validateAndTransformBody(admin.OpenMemberBody)] },
    { matcher: "/admin/retention/members/:id", methods: ["GET"], middlewares: [knownId("Member"), queryOf(EntriesQuery)] },
    { matcher: "/admin/retention/members/:id/adjustments", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(admin.AdjustPointsBody)] },
    { matcher: "/admin/retention/members/:id/block", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(admin.BlockMemberBody)] },
    { matcher: "/admin/retention/orders/:id/points", methods: ["GET"], middlewares: [knownId("Order"), queryOf(admin.OrderPointsQuery)] },
    { matcher: "/admin/retention/programme/versions/:version", methods: ["GET"], middlewares: [knownVersion] },
    // Rules that name thousands of products are larger than the 100 kB that Medusa takes by itself.
    { matcher: "/admin/retention/programme/draft", methods: ["POST"], bodyParser: { sizeLimit: "2mb" }, middlewares: [validateAndTransformBody(programme.SaveDraftBody)] },
    { matcher: "/admin/retention/programme/draft/activate", methods: ["POST"], middlewares: [validateAndTransformBody(programme.ActivateDraftBody)] },
    { matcher: "/admin/retention/points/sweep", methods: ["POST"], middlewares: [validateAndTransformBody(admin.SweepBody)] },
    { matcher: "/admin/retention/points/audit", methods: ["POST"], middlewares: [validateAndTransformBody(admin.AuditBody)] },
  ],
})
