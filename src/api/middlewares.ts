import { authenticate, defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http"
import * as admin from "./admin/retention/validators"
import { EntriesQuery } from "./fields"
import * as store from "./store/validators"
import { knownId, queryOf } from "./validate"

const shopper = authenticate("customer", ["session", "bearer"])

export default defineMiddlewares({
  routes: [
    // Core authenticates /store/customers/me* and /admin*; carts are open to whoever holds their id, so points on them ask for a log-in.
    { matcher: "/store/carts/:id/points", methods: ["GET", "POST", "DELETE"], middlewares: [shopper, knownId("Cart")] },
    { matcher: "/store/carts/:id/points", methods: ["POST"], middlewares: [validateAndTransformBody(store.ApplyCartPointsBody)] },
    { matcher: "/store/customers/me/points", methods: ["GET"], middlewares: [shopper, queryOf(store.PointsQuery)] },
    { matcher: "/store/customers/me/points/entries", methods: ["GET"], middlewares: [shopper, queryOf(EntriesQuery)] },
    { matcher: "/store/products/:id/points", methods: ["GET"], middlewares: [knownId("Product"), queryOf(store.ProductPointsQuery)] },

    { matcher: "/admin/retention/members", methods: ["GET"], middlewares: [queryOf(admin.MembersQuery)] },
    { matcher: "/admin/retention/members", methods: ["POST"], middlewares: [validateAndTransformBody(admin.OpenMemberBody)] },
    { matcher: "/admin/retention/members/:id", methods: ["GET"], middlewares: [knownId("Member"), queryOf(EntriesQuery)] },
    { matcher: "/admin/retention/members/:id/adjustments", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(admin.AdjustPointsBody)] },
    { matcher: "/admin/retention/members/:id/block", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(admin.BlockMemberBody)] },
    { matcher: "/admin/retention/orders/:id/points", methods: ["GET"], middlewares: [knownId("Order"), queryOf(admin.OrderPointsQuery)] },
    { matcher: "/admin/retention/programme", methods: ["POST"], middlewares: [validateAndTransformBody(admin.UpdateProgrammeBody)] },
    { matcher: "/admin/retention/points/sweep", methods: ["POST"], middlewares: [validateAndTransformBody(admin.SweepBody)] },
    { matcher: "/admin/retention/points/audit", methods: ["POST"], middlewares: [validateAndTransformBody(admin.AuditBody)] },
  ],
})
