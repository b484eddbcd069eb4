import { renderToString } from "react-dom/server"
import { LANGUAGES, page, type Language } from "./page"
import { unseen } from "./scenes"

const html = (Object.keys(LANGUAGES) as Language[]).map((language) => [language, renderToString(page(language))])

// The gallery as a server renders it, by language, and what it has no place for.
process.stdout.write(JSON.stringify({ html: Object.fromEntries(html), unseen }))
