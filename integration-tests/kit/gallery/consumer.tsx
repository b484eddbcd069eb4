import {
  adminClient,
  CallFailed,
  completeCart,
  ensurePaymentSession,
  fromResults,
  storeClient,
  toResult,
  type CallFailure,
  type Calls,
  type CartDue,
  type CompleteCartInput,
  type CompletedCart,
  type Fetch,
  type FetchInit,
  type Headers,
  type MembersQuery,
  type PaymentInput,
  type PaymentSession,
  type Result,
} from "medusa-plugin-retention/client"
import { ADJUST_REASONS, RULE_LIMITS, type AdjustReason, type CartPoints, type StorePoints, type StoreVoucher } from "medusa-plugin-retention/contract"
import {
  benefitText,
  bg,
  BirthdayForm,
  CartDiscount,
  CartEarn,
  en,
  Explanation,
  LadderProgress,
  OrderPoints,
  pl,
  PointsBalance,
  PointsHistory,
  ProductPoints,
  RedeemControl,
  RetentionProvider,
  Rewards,
  ru,
  say,
  TierProgress,
  uk,
  useBirthday,
  useCartDiscount,
  useCartPoints,
  useHistory,
  useOrderPoints,
  usePoints,
  useProductPoints,
  useRetention,
  useRewards,
  useTier,
  useVouchers,
  VoucherNudge,
  Vouchers,
  type Asked,
  type AskedBirthday,
  type AskedHistory,
  type AskedRewards,
  type AskedVouchers,
  type Attempt,
  type AwardTitles,
  type CartDiscountControl,
  type CartDiscountOptions,
  type CartDiscountProps,
  type CartEarnProps,
  type CartPointsControl,
  type CartPointsOptions,
  type DiscountProblem,
  type ExplanationProps,
  type Heading,
  type Message,
  type MessageKey,
  type Messages,
  type OrderPointsAnswer,
  type OrderPointsProps,
  type PartProps,
  type PluralMessage,
  type PointsBalanceProps,
  type PointsHistoryProps,
  type PointsProblem,
  type ProductPointsAnswer,
  type ProductPointsOptions,
  type ProductPointsProps,
  type RedeemControlProps,
  type Retention,
  type RetentionClient,
  type RetentionProviderProps,
  type RewardsProps,
  type SectionProps,
  type Texts,
  type Values,
  type VoucherNudgeProps,
  type VouchersProps,
} from "medusa-plugin-retention/react"
import { useState, type ReactElement } from "react"

// A storefront that uses all of the kit, every name of it at least once: that it has no wrong type is what is tried.

const json: Fetch = async <T,>(path: string, init: FetchInit = {}): Promise<T> => {
  const answer = await fetch(path, { method: init.method ?? "GET", headers: init.headers ?? {}, body: init.body ? JSON.stringify(init.body) : null })
  return (await answer.json()) as T
}
const store = storeClient(json)
const bearer: Headers = { authorization: "Bearer token" }

/** Server actions, as a page with server components has them, and a client made of those. */
const actions = {
  quote: (cart_id: string): Promise<Result<{ points: CartPoints }>> => toResult(() => store.quote(cart_id, bearer)),
  apply: (cart_id: string, body: { points: number }) => toResult(() => store.apply(cart_id, body, bearer)),
}
const calls: Calls<typeof actions> = fromResults(actions)
const clients: RetentionClient[] = [store, calls, {}]

const query: MembersQuery = { has: "debt", order: "-available" }
export const staff = async (reason: AdjustReason = ADJUST_REASONS[0]): Promise<number> => {
  const admin = adminClient(json)
  const [first] = (await admin.members(query)).members
  if (first) await admin.adjust(first.id, { points: RULE_LIMITS.earn_points[1], reason, idempotency_key: "1" })
  return (await admin.report({ months: 12 }, bearer)) ? 1 : 0
}
export const told = (error: unknown): CallFailure["refusal"] => (error instanceof CallFailed ? error.refusal : null)

const paid: PaymentInput = { cart_id: "cart_1", provider_id: "pp_system_default", headers: bearer }
export const pay = async (input: CompleteCartInput = { ...paid, expected_total: 12.5 }): Promise<string | CartDue> => {
  const session: PaymentSession | null = await ensurePaymentSession(json, paid)
  const completed: CompletedCart<{ id: string; display_id: number }> = await completeCart(json, input)
  return completed.type === "order" ? `${completed.order.display_id} ${session?.status}` : completed.cart
}

const nuts: PluralMessage = { by: "points", one: "{points} nut", other: "{points} nuts" }
const key: MessageKey = "points.count"
const values: Values = { points: 3 }
const texts: Texts = { [key]: nuts satisfies Message }
const catalogues: Record<string, Messages> = { en, uk, pl, bg, ru, "en-nuts": { ...en, ...texts } }

type Named<T> = (props: T) => ReactElement
const section: SectionProps = { heading: "h3" satisfies Heading, texts }
const part: PartProps = { className: "points" }

const Header: Named<PointsBalanceProps> = (props) => <PointsBalance {...part} {...props} short />
const Product: Named<ProductPointsProps> = (props) => <ProductPoints {...props} quantity={2} region_id={undefined} variant_id={null} />
const Discount: Named<CartDiscountProps> = (props) => <CartDiscount {...props} heading="h4" onChange={({ amount }) => void amount} />
const Summary: Named<CartEarnProps & VoucherNudgeProps & RedeemControlProps> = ({ cart_id, ...props }) => (
  <>
    <CartEarn cart_id={cart_id} {...props} />
    <VoucherNudge cart_id={cart_id} revision="2" />
    <Discount cart_id={cart_id} />
    <RedeemControl cart_id={cart_id} heading="h3" onChange={({ discount }) => void discount} />
  </>
)
const awards: AwardTitles = { quiz: "Quiz" }
const Account: Named<PointsHistoryProps & VouchersProps> = (props) => (
  <>
    <TierProgress {...section} />
    <LadderProgress {...section} />
    <PointsHistory {...props} orderLink={(order_id) => <a href={`/orders/${order_id}`}>{order_id}</a>} awards={awards} />
    <Rewards {...({ currency_code: "eur", onTaken: ({ code }) => void code } satisfies RewardsProps)} />
    <Vouchers {...props} show="usable" onUse={async (voucher: StoreVoucher) => void voucher.code} />
    <BirthdayForm {...section} />
  </>
)
const Confirmed: Named<OrderPointsProps & Pick<ExplanationProps, "parts">> = ({ parts, ...props }) => (
  <>
    <OrderPoints {...props} />
    <Explanation points={1} parts={parts} texts={texts}>Why</Explanation>
  </>
)

const cart_options: CartPointsOptions & Pick<CartDiscountOptions, "revision"> = { revision: "1" }
const product_options: ProductPointsOptions = { quantity: 1 }

/** A component of the storefront's own, made of the hooks. */
function Own(): ReactElement {
  const retention: Retention = useRetention()
  const points: Asked<StorePoints> = usePoints("eur")
  const control: CartPointsControl = useCartPoints("cart_1", cart_options)
  const problem: PointsProblem | null = control.problem
  const personal: CartDiscountControl = useCartDiscount(null)
  const against: DiscountProblem["refused"] | undefined = personal.problem?.refused
  const product: Asked<ProductPointsAnswer> = useProductPoints("prod_1", product_options)
  const order: Asked<OrderPointsAnswer> = useOrderPoints("order_1")
  const history: AskedHistory = useHistory(20)
  const rewards: AskedRewards = useRewards("eur")
  const vouchers: AskedVouchers = useVouchers()
  const birthday: AskedBirthday = useBirthday()
  const { data: tier } = useTier()
  const attempt: Attempt<StoreVoucher> = rewards.attempt
  const [wanted, want] = useState(100)
  return (
    <form onSubmit={() => control.apply(wanted)} aria-busy={points.state === "loading"}>
      {say(en[key], values, retention.locale)} {points.data?.available} {tier?.tier?.next?.missing} {problem?.refused} {against}
      {product.data?.variants.map(({ variant_id, points: earned }) => <b key={variant_id}>{earned}</b>)}
      {order.data?.earned.points} {history.data?.entries.length} {attempt.state === "done" && attempt.value.code} {birthday.data?.birthday?.day}
      {vouchers.data?.map(({ id, benefit }) => <i key={id}>{benefitText(retention, benefit, "eur")}</i>)}
      <button type="button" onClick={() => want(wanted + 50)}>More</button>
    </form>
  )
}

/** The storefront's page. */
export function Page({ customer_id, locale = "en" }: Pick<RetentionProviderProps, "customer_id" | "locale">): ReactElement {
  return (
    <RetentionProvider client={clients[0] ?? {}} customer_id={customer_id} locale={locale} messages={catalogues[locale] ?? en} time_zone="Europe/Kyiv" limit_ms={5000}>
      <Header currency_code="eur" />
      <Product product_id="prod_1" />
      <Summary cart_id="cart_1" />
      <Account limit={10} />
      <Confirmed order_id="order_1" parts={[]} />
      <Own />
    </RetentionProvider>
  )
}
