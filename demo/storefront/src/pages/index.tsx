import { lazy } from "react"
import { Route, Routes } from "react-router"

const page = <Name extends string>(load: () => Promise<Record<Name, React.ComponentType>>, name: Name) => lazy(async () => ({ default: (await load())[name] }))

const Home = page(() => import("./catalogue/home"), "Home")
const Category = page(() => import("./catalogue/category"), "Category")
const Product = page(() => import("./catalogue/product"), "Product")
const CartPage = page(() => import("./cart/cart-page"), "CartPage")
const Checkout = page(() => import("./checkout/checkout"), "Checkout")
const OrderPlaced = page(() => import("./orders/order-placed"), "OrderPlaced")
const LogIn = page(() => import("./account/log-in"), "LogIn")
const SignUp = page(() => import("./account/sign-up"), "SignUp")
const Account = page(() => import("./account/account"), "Account")
const Overview = page(() => import("./account/overview"), "Overview")
const Orders = page(() => import("./account/orders"), "Orders")
const Order = page(() => import("./account/order"), "Order")
const Points = page(() => import("./account/points"), "Points")
const RewardsPage = page(() => import("./account/rewards-page"), "RewardsPage")
const Profile = page(() => import("./account/profile"), "Profile")
const NotFound = page(() => import("./not-found"), "NotFound")

/** Every address of the shop. Each page is a chunk of its own. */
export function Pages() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="c/:handle" element={<Category />} />
      <Route path="p/:handle" element={<Product />} />
      <Route path="cart" element={<CartPage />} />
      <Route path="checkout" element={<Checkout />} />
      <Route path="order/:id/placed" element={<OrderPlaced />} />
      <Route path="log-in" element={<LogIn />} />
      <Route path="sign-up" element={<SignUp />} />
      <Route path="account" element={<Account />}>
        <Route index element={<Overview />} />
        <Route path="orders" element={<Orders />} />
        <Route path="orders/:id" element={<Order />} />
        <Route path="points" element={<Points />} />
        <Route path="rewards" element={<RewardsPage />} />
        <Route path="profile" element={<Profile />} />
      </Route>
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
