export const ADMIN = { email: "admin@example.com", password: "supersecret", first_name: "Ada", last_name: "Admin" }

/** Every registered shopper's. */
export const SHOPPER_PASSWORD = "supersecret"
