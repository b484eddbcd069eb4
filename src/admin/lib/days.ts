/** The first instant of a day, where the person at the screen is. */
export const dayStart = (day: Date): string => new Date(day.getFullYear(), day.getMonth(), day.getDate()).toISOString()

/** The first instant after a day: "until the 5th" takes the 5th in. Counted by the calendar, because a day may have 23 or 25 hours. */
export const dayAfter = (day: Date): string => new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).toISOString()

/** Whether a day lies wholly before an instant. */
export const isPast = (day: Date, now: Date): boolean => dayAfter(day) <= now.toISOString()
