/** Whether this is `pnpm nightly`, which tries more moments and more data than `npm test` has time for. */
const isNightly = process.env["MODE"] === "nightly";

/** The value for `npm test`, or for the nightly run. */
export const nightly = <T>(usual: T, atNight: T): T => (isNightly ? atNight : usual);
