import { Outlet } from "react-router"

export function Account() {
  return <Outlet />
}
