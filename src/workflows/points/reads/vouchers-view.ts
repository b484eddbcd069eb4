import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminVoucher, StoreVoucher } from "../../../contract"
import { POINTS_MODULE } from "../../../modules/points"
import type PointsModuleService from "../../../modules/points/service"
import type { VoucherRecord } from "../../../modules/points/voucher-records"
import { notFound } from "../refusals"
import { benefitView } from "./rules-view"

/** The newest ones; nobody reads further back than that. */
const VOUCHERS_MAX = 200

type Shown = Pick<VoucherRecord, "id" | "title" | "code" | "benefit" | "points" | "state" | "order_id" | "origin" | "origin_id"> & Record<"expires_at" | "created_at", Date | string>

/** A voucher as its owner sees it. A workflow's result may have its dates as text already. */
export const voucherView = (voucher: Shown): StoreVoucher => ({
  id: voucher.id,
  title: voucher.title,
  code: voucher.code,
  benefit: benefitView(voucher.benefit),
  points: voucher.points,
  state: voucher.state,
  expires_at: new Date(voucher.expires_at).toISOString(),
  order_id: voucher.order_id,
  created_at: new Date(voucher.created_at).toISOString(),
})

export const adminVoucherView = (voucher: Shown): AdminVoucher => ({ ...voucherView(voucher), origin: voucher.origin, origin_id: voucher.origin_id })

/** The signed-in shopper's vouchers, newest first. */
export async function shopperVouchers(container: MedusaContainer, customer_id: string): Promise<StoreVoucher[]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  const account = await points.memberAccount(customer_id)
  return account ? (await points.vouchersOf(account.id, VOUCHERS_MAX)).map(voucherView) : []
}

/** A member's vouchers for the admin, newest first. */
export async function memberVouchers(container: MedusaContainer, account_id: string): Promise<AdminVoucher[]> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  if (!(await points.account(account_id))) throw notFound("Member", account_id)
  return (await points.vouchersOf(account_id, VOUCHERS_MAX)).map(adminVoucherView)
}

/** Whose vouchers a signed-in shopper's are; null before the first points. */
export async function accountOfShopper(container: MedusaContainer, customer_id: string): Promise<string | null> {
  const points: PointsModuleService = container.resolve(POINTS_MODULE)
  return (await points.memberAccount(customer_id))?.id ?? null
}
