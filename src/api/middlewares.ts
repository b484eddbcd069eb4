import { authenticate, defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http"
import * as awards from "./admin/retention/members/[id]/awards/validators"
import * as imports from "./admin/retention/imports/validators"
import * as programme from "./admin/retention/programme/validators"
import * as reports from "./admin/retention/reports/validators"
import * as catalogue from "./admin/retention/rewards/validators"
import * as tiers from "./admin/retention/tiers/validators"
import * as admin from "./admin/retention/validators"
import { EntriesQuery } from "./fields"
import { makeWayForCodes } from "./make-way-for-codes"
import { noStore, noStoreWhenSignedIn } from "./no-store"
import * as birthday from "./store/customers/me/birthday/validators"
import * as rewards from "./store/customers/me/rewards/validators"
import * as store from "./store/validators"
import { knownId, knownVersion, queryOf } from "./validate"

const shopper = authenticate("customer", ["session", "bearer"])
/** A log-in that still waits for its second factor is refused, not taken for a shopper. */
const shopperOrGuest = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true, requireMfa: true })

export default defineMiddlewares({
  routes: [
    // Core authenticates /store/customers/me* and /admin*; carts are open to whoever holds their id, so using points on them asks for a log-in.
    { matcher: "/store/carts/:id/points", methods: ["GET"], middlewares: [noStore, shopperOrGuest, knownId("Cart")] },
    { matcher: "/store/carts/:id/points", methods: ["POST", "DELETE"], middlewares: [noStore, shopper, knownId("Cart")] },
    { matcher: "/store/carts/:id/points", methods: ["POST"], middlewares: [validateAndTransformBody(store.ApplyCartPointsBody)] },
    { matcher: "/store/carts/:id/personal-discount", methods: ["GET", "POST", "DELETE"], middlewares: [noStore, shopper, knownId("Cart")] },
    { matcher: "/store/carts/:id/promotions", methods: ["POST"], middlewares: [makeWayForCodes] },
    { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [makeWayForCodes] },
    { matcher: "/store/customers/me/tier", methods: ["GET"], middlewares: [noStore, shopper] },
    { matcher: "/store/customers/me/points", methods: ["GET"], middlewares: [noStore, shopper, queryOf(store.PointsQuery)] },
    { matcher: "/store/customers/me/points/entries", methods: ["GET"], middlewares: [noStore, shopper, queryOf(EntriesQuery)] },
    { matcher: "/store/customers/me/birthday", methods: ["GET", "POST"], middlewares: [noStore, shopper] },
    { matcher: "/store/customers/me/birthday", methods: ["POST"], middlewares: [validateAndTransformBody(birthday.SetBirthdayBody)] },
    { matcher: "/store/customers/me/rewards", methods: ["GET"], middlewares: [noStore, shopper, queryOf(rewards.RewardsQuery)] },
    { matcher: "/store/customers/me/vouchers", methods: ["GET", "POST"], middlewares: [noStore, shopper] },
    { matcher: "/store/customers/me/vouchers", methods: ["POST"], middlewares: [validateAndTransformBody(rewards.TakeRewardBody)] },
    { matcher: "/store/customers/me/vouchers/:id/return", methods: ["POST"], middlewares: [noStore, shopper, knownId("Voucher"), validateAndTransformBody(rewards.ReturnVoucherBody)] },
    // An order is shown to whoever holds its id, as by Medusa's own route.
    { matcher: "/store/orders/:id/points", methods: ["GET"], middlewares: [noStore, shopperOrGuest, knownId("Order")] },
    { matcher: "/store/products/:id/points", methods: ["GET"], middlewares: [shopperOrGuest, noStoreWhenSignedIn, knownId("Product"), queryOf(store.ProductPointsQuery)] },
    { matcher: "/store/customers/me/points/orders/:id", methods: ["GET"], middlewares: [noStore, shopper, knownId("Order")] },

    { matcher: "/admin/retention/members", methods: ["GET"], middlewares: [queryOf(admin.MembersQuery)] },
    { matcher: "/admin/retention/members", methods: ["POST"], middlewares: [validateAndTransformBody(admin.OpenMemberBody)] },
    { matcher: "/admin/retention/members/:id", methods: ["GET"], middlewares: [knownId("Member"), queryOf(EntriesQuery)] },
    { matcher: "/admin/retention/members/:id/adjustments", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(admin.AdjustPointsBody)] },
    { matcher: "/admin/retention/members/:id/awards", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(awards.AwardPointsBody)] },
    { matcher: "/admin/retention/members/:id/block", methods: ["POST"], middlewares: [knownId("Member"), validateAndTransformBody(admin.BlockMemberBody)] },
    { matcher: "/admin/retention/members/:id/vouchers", methods: ["GET"], middlewares: [knownId("Member")] },
    { matcher: "/admin/retention/members/:id/vouchers/:voucher_id/return", methods: ["POST"], middlewares: [knownId("Member"), knownId("Voucher", "voucher_id"), validateAndTransformBody(catalogue.ReturnVoucherBody)] },
    { matcher: "/admin/retention/members/:id/tier", methods: ["GET", "POST"], middlewares: [knownId("Member")] },
    { matcher: "/admin/retention/members/:id/tier", methods: ["POST"], middlewares: [validateAndTransformBody(tiers.GiveTierBody)] },
    { matcher: "/admin/retention/rewards", methods: ["POST"], middlewares: [validateAndTransformBody(catalogue.SaveRewardBody)] },
    { matcher: "/admin/retention/rewards/:id", methods: ["POST"], middlewares: [knownId("Reward"), validateAndTransformBody(catalogue.SaveRewardBody)] },
    { matcher: "/admin/retention/orders/:id/points", methods: ["GET"], middlewares: [knownId("Order"), queryOf(admin.OrderPointsQuery)] },
    { matcher: "/admin/retention/programme/versions/:version", methods: ["GET"], middlewares: [knownVersion] },
    // Rules that name thousands of products are larger than the 100 kB that Medusa takes by itself.
    { matcher: "/admin/retention/programme/draft", methods: ["POST"], bodyParser: { sizeLimit: "2mb" }, middlewares: [validateAndTransformBody(programme.SaveDraftBody)] },
    { matcher: "/admin/retention/programme/draft/activate", methods: ["POST"], middlewares: [validateAndTransformBody(programme.ActivateDraftBody)] },
    { matcher: "/admin/retention/simulations", methods: ["POST"], middlewares: [validateAndTransformBody(programme.SimulateDraftBody)] },
    { matcher: "/admin/retention/simulations/:id", methods: ["GET"], middlewares: [knownId("Simulation")] },
    { matcher: "/admin/retention/points/sweep", methods: ["POST"], middlewares: [validateAndTransformBody(admin.SweepBody)] },
    { matcher: "/admin/retention/reports", methods: ["GET"], middlewares: [queryOf(reports.ReportQuery)] },
    // The body is a file of any size, which is read as it arrives.
    { matcher: "/admin/retention/imports", methods: ["POST"], bodyParser: false, middlewares: [queryOf(imports.UploadImportQuery)] },
    { matcher: "/admin/retention/imports/:id", methods: ["GET"], middlewares: [knownId("Import")] },
    { matcher: "/admin/retention/imports/:id/run", methods: ["POST"], middlewares: [knownId("Import"), validateAndTransformBody(imports.RunImportBody)] },
    { matcher: "/admin/retention/exports/members.csv", methods: ["GET"], middlewares: [queryOf(reports.MembersExportQuery)] },
    { matcher: "/admin/retention/exports/entries.csv", methods: ["GET"], middlewares: [queryOf(reports.EntriesExportQuery)] },
    { matcher: "/admin/retention/points/audit", methods: ["POST"], middlewares: [validateAndTransformBody(admin.AuditBody)] },
  ],
})
