import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ProgrammeRules } from "../../domain/points"
import * as accounts from "./accounts"
import * as adjustments from "./adjustments"
import * as announcements from "./announcements"
import { audit } from "./audit"
import * as awards from "./awards"
import { eraseTexts } from "./erasure"
import * as drafts from "./drafts"
import * as exportPages from "./exports"
import * as expiring from "./expiring"
import * as holds from "./holds"
import * as importRows from "./import-rows"
import * as imports from "./imports"
import * as lapses from "./lapses"
import * as orderFacts from "./order-facts"
import * as orders from "./orders"
import * as programmes from "./programmes"
import * as reports from "./reports"
import * as rewards from "./rewards"
import * as ruleUses from "./rule-uses"
import * as simulations from "./simulations"
import * as sweeps from "./sweeps"
import * as taking from "./take-reward"
import * as thresholds from "./thresholds"
import * as voucherRecords from "./voucher-records"
import * as vouchers from "./vouchers"
import * as discounts from "./personal-discounts"
import { giveTier, type GiveTierInput } from "./give-tier"
import * as tierReads from "./tier-of"
import * as tierRecords from "./tier-records"
import * as tierSync from "./tier-sync"
import * as tiers from "./tiers"

/**
 * The points module: programme versions, accounts, the ledger and holds. Every method that writes is one transaction under the account's
 * row lock; there are no generated create, update or delete methods, because balances and lots may only follow from entries.
 */
export default class PointsModuleService {
  private readonly pg: Knex

  constructor(container: Record<string, unknown>) {
    this.pg = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex
  }

  async programmes() {
    return programmes.listProgrammes(this.pg)
  }
  async addProgramme(input: { rules: ProgrammeRules; after_version: number; active_from: Date; created_by: string | null }) {
    return programmes.addProgramme(this.pg, input)
  }
  async draft() {
    return drafts.draft(this.pg)
  }
  async saveDraft(input: drafts.SaveDraftInput) {
    return drafts.saveDraft(this.pg, input)
  }
  async discardDraft() {
    return drafts.discardDraft(this.pg)
  }
  async activateDraft(input: Parameters<typeof drafts.activateDraft>[1]) {
    return drafts.activateDraft(this.pg, input)
  }

  async ensureAccount(owner: accounts.AccountOwner) {
    return accounts.ensureAccount(this.pg, owner)
  }
  async ensureAccounts(owners: readonly accounts.AccountOwner[]) {
    return accounts.ensureAccounts(this.pg, owners)
  }
  async account(id: string) {
    return accounts.accountById(this.pg, id)
  }
  async memberAccount(customer_id: string) {
    return accounts.memberAccount(this.pg, customer_id)
  }
  async guestAccount(person_id: string) {
    return accounts.guestAccount(this.pg, person_id)
  }
  async listAccounts(filter: accounts.AccountFilter, page: Parameters<typeof accounts.listAccounts>[2]) {
    return accounts.listAccounts(this.pg, filter, page)
  }
  async eraseTexts(account_ids: readonly string[]) {
    return eraseTexts(this.pg, account_ids)
  }
  async setAccountStatus(id: string, status: "active" | "blocked", reason: string | null, now: Date) {
    return accounts.setAccountStatus(this.pg, id, status, reason, now)
  }
  async entries(account_id: string, page: { limit: number; before: number | null }) {
    return accounts.listEntries(this.pg, account_id, page)
  }
  async entriesOfOrder(order_id: string) {
    return accounts.entriesOfOrder(this.pg, order_id)
  }
  async openLots(account_id: string) {
    return accounts.openLots(this.pg, account_id)
  }
  async pendingDates(account_id: string) {
    return accounts.pendingDates(this.pg, account_id)
  }

  async adjust(input: adjustments.AdjustInput) {
    return adjustments.adjust(this.pg, input)
  }
  async expireDue(now: Date, limit: number) {
    return holds.expireDue(this.pg, now, limit)
  }

  async award(input: awards.AwardInput) {
    return awards.giveAward(this.pg, input)
  }
  async customersWithout(customer_ids: readonly string[], award: string, subject: string) {
    return awards.customersWithout(this.pg, customer_ids, award, subject)
  }
  async findUnawardedSignups(input: Parameters<typeof awards.findUnawardedSignups>[1]) {
    return awards.findUnawardedSignups(this.pg, input)
  }

  async dateLots(limit: number) {
    return lapses.dateLots(this.pg, limit)
  }
  async expireInactive(input: Parameters<typeof lapses.expireInactive>[1]) {
    return lapses.expireInactive(this.pg, input)
  }
  async noteExpiringLots(warning: expiring.Warning, after: expiring.LotPosition | null, limit: number) {
    return expiring.noteExpiringLots(this.pg, warning, after, limit)
  }
  async noteLapsingAccounts(warning: expiring.Warning, after: string, limit: number) {
    return expiring.noteLapsingAccounts(this.pg, warning, after, limit)
  }

  async raiseHold(input: holds.RaiseHoldInput) {
    return holds.raiseHold(this.pg, input)
  }
  async lowerHold(input: Parameters<typeof holds.lowerHold>[1]) {
    return holds.lowerHold(this.pg, input)
  }
  async bindPromotion(hold_id: string, promotion_id: string) {
    return holds.bindPromotion(this.pg, hold_id, promotion_id)
  }
  async openHoldOfCart(cart_id: string) {
    return holds.openHoldOfCart(this.pg, cart_id)
  }
  async holdsOfCarts(cart_ids: readonly string[]) {
    return holds.holdsOfCarts(this.pg, cart_ids)
  }
  async openHolds(page: { after: string; limit: number; expired_at: Date | null }) {
    return holds.listOpenHolds(this.pg, page)
  }

  async settleOrder(input: orders.SettleOrderInput) {
    return orders.settleOrder(this.pg, input)
  }
  async orderRecord(order_id: string) {
    return orders.orderRecord(this.pg, order_id)
  }
  async circumstancesOf(order_ids: readonly string[]) {
    return orders.circumstancesOf(this.pg, order_ids)
  }
  async peekAllowances(rules: ProgrammeRules, of: { order_id: string | null; account_id: string | null }) {
    return ruleUses.peekAllowances(this.pg, rules, of)
  }
  async parkOrder(order_id: string, error: string, now: Date) {
    return orders.parkOrder(this.pg, order_id, error, now)
  }

  async tierOf(account_id: string, now: Date) {
    return tierReads.tierOf(this.pg, account_id, now)
  }
  async tiersAt(items: readonly { account_id: string; at: Date }[]) {
    return tierReads.tiersAt(this.pg, items)
  }
  async refreshTiers(input: Parameters<typeof tiers.refreshTiers>[1]) {
    return tiers.refreshTiers(this.pg, input)
  }
  async refreshAllTiers(input: Parameters<typeof tiers.refreshAllTiers>[1]) {
    return tiers.refreshAllTiers(this.pg, input)
  }
  async refreshDueTiers(input: Parameters<typeof tiers.refreshDueTiers>[1]) {
    return tiers.refreshDueTiers(this.pg, input)
  }
  async accountsSettledSince(input: Parameters<typeof tiers.accountsSettledSince>[1]) {
    return tiers.accountsSettledSince(this.pg, input)
  }
  async giveTier(input: GiveTierInput) {
    return giveTier(this.pg, input)
  }
  async memberTier(account_id: string) {
    return (await tierRecords.memberTiers(this.pg, [account_id]))[0] ?? null
  }
  async tierChanges(account_id: string, limit: number) {
    return tierRecords.tierChanges(this.pg, account_id, limit)
  }
  async tierCounts() {
    return tierRecords.tierCounts(this.pg)
  }
  async unsyncedTiers(input: Parameters<typeof tierSync.unsyncedTiers>[1]) {
    return tierSync.unsyncedTiers(this.pg, input)
  }
  async markTiersSynced(members: Parameters<typeof tierSync.markTiersSynced>[1], now: Date) {
    return tierSync.markTiersSynced(this.pg, members, now)
  }
  async unsyncAllTiers() {
    return tierSync.unsyncAllTiers(this.pg)
  }

  async openDiscount(input: Parameters<typeof discounts.openDiscount>[1]) {
    return discounts.openDiscount(this.pg, input)
  }
  async bindDiscount(id: string, promotion_id: string) {
    return discounts.bindDiscount(this.pg, id, promotion_id)
  }
  async discountsByCode(codes: readonly string[]) {
    return discounts.discountsByCode(this.pg, codes)
  }
  async discountOfCart(cart_id: string) {
    return discounts.discountOfCart(this.pg, cart_id)
  }
  async noteCartDiscount(cart_id: string, discount_id: string | null) {
    return discounts.noteCartDiscount(this.pg, cart_id, discount_id)
  }
  async staleDiscounts(input: Parameters<typeof discounts.staleDiscounts>[1]) {
    return discounts.staleDiscounts(this.pg, input)
  }
  async closeDiscounts(ids: readonly string[]) {
    return discounts.closeDiscounts(this.pg, ids)
  }
  async forgetCartDiscounts(before: Date) {
    return discounts.forgetCartDiscounts(this.pg, before)
  }

  async announceNext(stream: announcements.Page["stream"], limit: number, tell: (page: announcements.Page) => Promise<void>) {
    return announcements.announceNext(this.pg, stream, limit, tell)
  }

  async rewards(filter: { active?: boolean } = {}) {
    return rewards.listRewards(this.pg, filter)
  }
  async countedRewards(id: string | null = null) {
    return rewards.countedRewards(this.pg, id)
  }
  async saveReward(id: string | null, reward: Parameters<typeof rewards.saveReward>[2], now: Date) {
    return rewards.saveReward(this.pg, id, reward, now)
  }
  async takeReward(input: taking.TakeRewardInput) {
    return taking.takeReward(this.pg, input)
  }
  async takenRewards(account_id: string) {
    return taking.takenBy(this.pg, account_id)
  }
  async voucher(id: string) {
    return voucherRecords.voucherById(this.pg, id)
  }
  async vouchersOf(account_id: string, limit: number) {
    return voucherRecords.vouchersOf(this.pg, account_id, limit)
  }
  async voucherIssued(input: Parameters<typeof vouchers.voucherIssued>[1]) {
    return vouchers.voucherIssued(this.pg, input)
  }
  async beginReturn(input: Parameters<typeof vouchers.beginReturn>[1]) {
    return vouchers.beginReturn(this.pg, input)
  }
  async beginExpiry(now: Date, limit: number) {
    return vouchers.beginExpiry(this.pg, now, limit)
  }
  async finishEnding(input: Parameters<typeof vouchers.finishEnding>[1]) {
    return vouchers.finishEnding(this.pg, input)
  }
  async keepVoucher(input: Parameters<typeof vouchers.keepVoucher>[1]) {
    return vouchers.keepVoucher(this.pg, input)
  }
  async settleVouchers(orders: readonly vouchers.UsedByOrder[], now: Date) {
    return vouchers.settleVouchers(this.pg, orders, now)
  }
  async waitingVouchers(page: Parameters<typeof vouchers.waitingVouchers>[1]) {
    return vouchers.waitingVouchers(this.pg, page)
  }
  async settleThresholds(input: thresholds.SettleThresholdsInput) {
    return thresholds.settleThresholds(this.pg, input)
  }
  async thresholdStanding(account_id: string) {
    return thresholds.thresholdStanding(this.pg, account_id)
  }
  async membersAfter(after: string, limit: number) {
    return thresholds.membersAfter(this.pg, after, limit)
  }

  async noteOrderFacts(records: Parameters<typeof orderFacts.noteOrderFacts>[1], seen_at: Date) {
    return orderFacts.noteOrderFacts(this.pg, records, seen_at)
  }
  async ordersWithoutFacts(page: { after: string; limit: number }) {
    return orderFacts.ordersWithoutFacts(this.pg, page)
  }
  async countOrderFacts() {
    return orderFacts.countOrderFacts(this.pg)
  }
  async orderFactsPage(after: orderFacts.FactsCursor | null, limit: number) {
    return orderFacts.orderFactsPage(this.pg, after, limit)
  }
  async openSimulation(input: Parameters<typeof simulations.openSimulation>[1]) {
    return simulations.openSimulation(this.pg, input)
  }
  async simulation(id: string) {
    return simulations.simulation(this.pg, id)
  }
  async takeSimulation(id: string) {
    return simulations.takeSimulation(this.pg, id)
  }
  async noteSimulation(run: Pick<simulations.SimulationRun, "id" | "attempt">, progress: { done: number; total: number }) {
    return simulations.noteSimulation(this.pg, run, progress)
  }
  async finishSimulation(run: Pick<simulations.SimulationRun, "id" | "attempt">, result: object) {
    return simulations.finishSimulation(this.pg, run, result)
  }
  async failSimulation(run: Pick<simulations.SimulationRun, "id" | "attempt">, error: string) {
    return simulations.failSimulation(this.pg, run, error)
  }
  async abandonedSimulations() {
    return simulations.abandonedSimulations(this.pg)
  }

  async findUnsettledOrders(input: Parameters<typeof sweeps.findUnsettledOrders>[1]) {
    return sweeps.findUnsettledOrders(this.pg, input)
  }
  async lastRun(name: string) {
    return sweeps.lastRun(this.pg, name)
  }
  async recordRun(run: Parameters<typeof sweeps.recordRun>[1]) {
    return sweeps.recordRun(this.pg, run)
  }
  async healthCounts(now: Date) {
    return sweeps.healthCounts(this.pg, now)
  }
  async audit(limit?: number) {
    return audit(this.pg, limit)
  }

  async reportSums(input: Parameters<typeof reports.reportSums>[1]) {
    return reports.reportSums(this.pg, input)
  }
  async accountsPage(page: Parameters<typeof exportPages.accountsPage>[1]) {
    return exportPages.accountsPage(this.pg, page)
  }
  async accountsById(ids: readonly string[]) {
    return exportPages.accountsById(this.pg, ids)
  }
  async entriesPage(page: Parameters<typeof exportPages.entriesPage>[1]) {
    return exportPages.entriesPage(this.pg, page)
  }

  async createImport(input: Parameters<typeof imports.createImport>[1]) {
    return imports.createImport(this.pg, input)
  }
  async importById(id: string) {
    return imports.importById(this.pg, id)
  }
  async listImports(limit: number) {
    return imports.listImports(this.pg, limit)
  }
  async importProblems(id: string, limit: number) {
    return imports.importProblems(this.pg, id, limit)
  }
  async stageImportRows(input: Parameters<typeof importRows.stageImportRows>[1]) {
    return importRows.stageImportRows(this.pg, input)
  }
  async finishReading(id: string, now: Date) {
    return imports.finishReading(this.pg, id, now)
  }
  async claimImport(id: string, lease: Parameters<typeof imports.claimImport>[2]) {
    return imports.claimImport(this.pg, id, lease)
  }
  async waitingImportRows(id: string, page: Parameters<typeof importRows.waitingImportRows>[2]) {
    return importRows.waitingImportRows(this.pg, id, page)
  }
  async postImportRows(input: importRows.PostImportRowsInput) {
    return importRows.postImportRows(this.pg, input)
  }
  async finishRun(id: string) {
    return imports.finishRun(this.pg, id)
  }
  async failImport(id: string, error: string) {
    return imports.failImport(this.pg, id, error)
  }
  async interruptedImports(now: Date, limit: number) {
    return imports.interruptedImports(this.pg, now, limit)
  }
  async clearEndedImport(before: Date, limit: number) {
    return imports.clearEndedImport(this.pg, before, limit)
  }
  async failAbandonedReadings(now: Date, error: string) {
    return imports.failAbandonedReadings(this.pg, now, error)
  }
}
