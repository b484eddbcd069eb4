interface ImportMetaEnv {
  /** The address of the Medusa server. */
  readonly VITE_MEDUSA_URL?: string
  /** The key that names the shop's sales channel; not a secret. */
  readonly VITE_PUBLISHABLE_KEY?: string
}
