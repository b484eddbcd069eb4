import type { Messages } from "./en"
import { en } from "./en"

export const pl: Messages = en
