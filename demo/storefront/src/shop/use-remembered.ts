import { useSyncExternalStore } from "react"
import type { remembered } from "./remembered"

/** The value of a setting of this browser, kept up to date across tabs. */
export const useRemembered = (setting: ReturnType<typeof remembered>): string | null => useSyncExternalStore(setting.subscribe, setting.get)
