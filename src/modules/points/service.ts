import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import * as accounts from "./accounts"
import * as adjustments from "./adjustments"
import * as announcements from "./announcements"
import { audit } from "./audit"
import * as awards from "./awards"
import { bindTo, type Bound } from "./bound"
import * as drafts from "./drafts"
import { eraseTexts } from "./erasure"
import * as expiring from "./expiring"
import * as exportPages from "./exports"
import { giveTier } from "./give-tier"
import * as holds from "./holds"
import * as importRows from "./import-rows"
import * as imports from "./imports"
import * as lapses from "./lapses"
import * as orderFacts from "./order-facts"
import * as orders from "./orders"
import * as discounts from "./personal-discounts"
import * as programmes from "./programmes"
import * as reports from "./reports"
import * as rewards from "./rewards"
import * as ruleUses from "./rule-uses"
import * as simulations from "./simulations"
import * as sweeps from "./sweeps"
import * as taking from "./take-reward"
import * as thresholds from "./thresholds"
import * as tierReads from "./tier-of"
import * as tierRecords from "./tier-records"
import * as tierSync from "./tier-sync"
import * as tiers from "./tiers"
import * as voucherRecords from "./voucher-records"
import * as vouchers from "./vouchers"

/** What the module does, by subject. Each function takes the connection first, which the service fills in. */
const OPERATIONS = {
  programmes: programmes.listProgrammes,
  addProgramme: programmes.addProgramme,
  draft: drafts.draft,
  saveDraft: drafts.saveDraft,
  discardDraft: drafts.discardDraft,
  activateDraft: drafts.activateDraft,

  ensureAccount: accounts.ensureAccount,
  ensureAccounts: accounts.ensureAccounts,
  account: accounts.accountById,
  memberAccount: accounts.memberAccount,
  guestAccount: accounts.guestAccount,
  listAccounts: accounts.listAccounts,
  eraseTexts,
  setAccountStatus: accounts.setAccountStatus,
  entries: accounts.listEntries,
  entriesOfOrder: accounts.entriesOfOrder,
  openLots: accounts.openLots,
  pendingDates: accounts.pendingDates,

  adjust: adjustments.adjust,
  expireDue: holds.expireDue,

  award: awards.giveAward,
  customersWithout: awards.customersWithout,
  findUnawardedSignups: awards.findUnawardedSignups,

  dateLots: lapses.dateLots,
  expireInactive: lapses.expireInactive,
  noteExpiringLots: expiring.noteExpiringLots,
  noteLapsingAccounts: expiring.noteLapsingAccounts,

  raiseHold: holds.raiseHold,
  lowerHold: holds.lowerHold,
  bindPromotion: holds.bindPromotion,
  openHoldOfCart: holds.openHoldOfCart,
  holdsOfCarts: holds.holdsOfCarts,
  openHolds: holds.listOpenHolds,

  settleOrder: orders.settleOrder,
  orderRecord: orders.orderRecord,
  circumstancesOf: orders.circumstancesOf,
  peekAllowances: ruleUses.peekAllowances,
  parkOrder: orders.parkOrder,

  tierOf: tierReads.tierOf,
  tiersAt: tierReads.tiersAt,
  refreshTiers: tiers.refreshTiers,
  refreshAllTiers: tiers.refreshAllTiers,
  refreshDueTiers: tiers.refreshDueTiers,
  accountsSettledSince: tiers.accountsSettledSince,
  giveTier,
  memberTier: tierRecords.memberTier,
  tierChanges: tierRecords.tierChanges,
  tierCounts: tierRecords.tierCounts,
  unsyncedTiers: tierSync.unsyncedTiers,
  markTiersSynced: tierSync.markTiersSynced,
  unsyncAllTiers: tierSync.unsyncAllTiers,

  openDiscount: discounts.openDiscount,
  bindDiscount: discounts.bindDiscount,
  discountsByCode: discounts.discountsByCode,
  discountOfCart: discounts.discountOfCart,
  noteCartDiscount: discounts.noteCartDiscount,
  staleDiscounts: discounts.staleDiscounts,
  closeDiscounts: discounts.closeDiscounts,
  forgetCartDiscounts: discounts.forgetCartDiscounts,

  announceNext: announcements.announceNext,

  rewards: rewards.listRewards,
  countedRewards: rewards.countedRewards,
  saveReward: rewards.saveReward,
  takeReward: taking.takeReward,
  takenRewards: taking.takenBy,
  voucher: voucherRecords.voucherById,
  vouchersOf: voucherRecords.vouchersOf,
  voucherIssued: vouchers.voucherIssued,
  beginReturn: vouchers.beginReturn,
  beginExpiry: vouchers.beginExpiry,
  finishEnding: vouchers.finishEnding,
  keepVoucher: vouchers.keepVoucher,
  settleVouchers: vouchers.settleVouchers,
  waitingVouchers: vouchers.waitingVouchers,
  settleThresholds: thresholds.settleThresholds,
  thresholdStanding: thresholds.thresholdStanding,
  membersAfter: thresholds.membersAfter,

  noteOrderFacts: orderFacts.noteOrderFacts,
  ordersWithoutFacts: orderFacts.ordersWithoutFacts,
  countOrderFacts: orderFacts.countOrderFacts,
  orderFactsPage: orderFacts.orderFactsPage,
  openSimulation: simulations.openSimulation,
  simulation: simulations.simulation,
  takeSimulation: simulations.takeSimulation,
  noteSimulation: simulations.noteSimulation,
  finishSimulation: simulations.finishSimulation,
  failSimulation: simulations.failSimulation,
  abandonedSimulations: simulations.abandonedSimulations,

  findUnsettledOrders: sweeps.findUnsettledOrders,
  lastRun: sweeps.lastRun,
  recordRun: sweeps.recordRun,
  healthCounts: sweeps.healthCounts,
  audit,

  reportSums: reports.reportSums,
  accountsPage: exportPages.accountsPage,
  accountsById: exportPages.accountsById,
  entriesPage: exportPages.entriesPage,

  createImport: imports.createImport,
  importById: imports.importById,
  listImports: imports.listImports,
  importProblems: imports.importProblems,
  stageImportRows: importRows.stageImportRows,
  finishReading: imports.finishReading,
  claimImport: imports.claimImport,
  waitingImportRows: importRows.waitingImportRows,
  postImportRows: importRows.postImportRows,
  finishRun: imports.finishRun,
  failImport: imports.failImport,
  interruptedImports: imports.interruptedImports,
  clearEndedImport: imports.clearEndedImport,
  failAbandonedReadings: imports.failAbandonedReadings,
}

/**
 * The points module: programme versions, accounts, the ledger, levels, vouchers, imports and simulations. Every function that writes is one
 * transaction under the account's row lock; there are no generated create, update or delete methods, because balances and lots may only
 * follow from entries.
 */
class PointsModuleService {
  readonly pg: Knex

  constructor(container: Record<string, unknown>) {
    this.pg = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex
  }
}

// The methods are put on the class below, all at once.
interface PointsModuleService extends Bound<typeof OPERATIONS> {}

bindTo(PointsModuleService, OPERATIONS)

export default PointsModuleService
