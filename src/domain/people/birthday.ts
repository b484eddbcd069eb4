import { addDays, addMonths, localDay, startOfDay } from "../kernel"

/** A day of the year, without the year. */
export interface Birthday {
  month: number
  day: number
}

/** A birthday is celebrated only by those who said it so many days before: nobody makes today theirs to be given something. */
export const BIRTHDAY_KNOWN_DAYS = 30
const CHANGE_MONTHS = 12

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has the day in some year. */
export const isBirthday = ({ month, day }: Birthday): boolean =>
  Number.isInteger(month) && Number.isInteger(day) && day >= 1 && day <= (DAYS[month - 1] ?? 0)

/** From when a birthday that was set at an instant may be changed: once a year. */
export const birthdayChangesFrom = (set_at: Date): Date => addMonths(set_at, CHANGE_MONTHS)

/** Birthdays that are celebrated on one day of one year, by those who said theirs before `known_before`. */
export interface Celebration {
  year: number
  birthdays: Birthday[]
  starts_at: Date
  known_before: Date
}

/**
 * The celebrations of the local day at `now` and of so many days before it, oldest first, for a job that was late. Who was born on 29
 * February celebrates on the 28th in years that have no 29th.
 */
export function celebrations(now: Date, time_zone: string, late_days: number): Celebration[] {
  const today = localDay(now, time_zone)
  return Array.from({ length: late_days + 1 }, (_, i) => {
    const starts_at = startOfDay(today.year, today.month, today.day - (late_days - i), time_zone)
    // Noon falls on the day itself however its clocks are changed.
    const { year, month, day } = localDay(new Date(starts_at.getTime() + 12 * 3_600_000), time_zone)
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
    const birthdays = month === 2 && day === 28 && !leap ? [{ month, day }, { month: 2, day: 29 }] : [{ month, day }]
    return { year, birthdays, starts_at, known_before: addDays(starts_at, -BIRTHDAY_KNOWN_DAYS) }
  })
}
