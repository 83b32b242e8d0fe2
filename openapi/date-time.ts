const FORM =
  /^(\d{4})-(\d\d)-(\d\d)[t\s]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/i;

/**
 * Whether a text is a date and time of RFC 3339: JSON Schema's format `date-time`. It is compiled into each table of schemas. The
 * library of formats would add all formats: a fifth of the code.
 */
export function isDateTime(text: string): boolean {
  const [, year, month, day, hour, minute, second, sign, offsetHours = 0, offsetMinutes = 0] =
    FORM.exec(text) ?? [];
  // The calendar repeats every 400 years, and Date reads years of two digits as other years.
  const lastDay = new Date(Date.UTC(2_000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
  if (!isDay || second !== "60") return isDay;
  // A leap second is the last one of a day of UTC.
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  return (Number(hour) * 60 + Number(minute) - offset + 2 * 1_440) % 1_440 === 1_439;
}

export { isDateTime as "date-time" };
