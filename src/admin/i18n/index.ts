import bg from "./json/bg.json"
import en from "./json/en.json"
import pl from "./json/pl.json"
import ru from "./json/ru.json"
import uk from "./json/uk.json"

/** Words of this plugin's pages; the dashboard falls back to English for its other languages. */
export default {
  en: { retention: en },
  uk: { retention: uk },
  pl: { retention: pl },
  bg: { retention: bg },
  ru: { retention: ru },
}
