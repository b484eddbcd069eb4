/** A file as the import expects it, for people to fill in: the columns' names, a row with all of them and a row with only those needed. */
export const SAMPLE_CSV = "email,points,earned_at,expires_at,reference\r\nann@example.com,1200,2026-01-15,2027-01-14,OLD-1\r\nbob@example.com,300,,,\r\n"
