/** Joins the class names that hold; leaves out what is false, empty or absent. */
export const classNames = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(" ")
