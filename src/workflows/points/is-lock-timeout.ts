/** The messages of Medusa's in-memory, Redis and PostgreSQL lock providers; an error that crossed the workflow engine is a plain object. */
const LOCKED = /failed to acquire lock|timed-out acquiring lock|is already locked/i

/** Whether an error says that another request held a lock for too long. */
export const isLockTimeout = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "message" in error && typeof error.message === "string" && LOCKED.test(error.message)
