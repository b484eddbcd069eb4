import { hydrateRoot } from "react-dom/client"
import { page, type Language } from "./page"

const root = document.getElementById("root")
if (!root) throw new Error("There is nothing to hydrate.")
hydrateRoot(root, page(document.documentElement.lang as Language))
