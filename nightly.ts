const lane = process.env["MODE"];

/** Returns the first value in `npm test`, and the second one in `npm run nightly`, which has time for more data. */
export const nightly = <T>(usual: T, atNight: T): T => (lane === "nightly" ? atNight : usual);

/** Whether this lane installs software from registries, as `npm run test:install` and `npm run nightly` do. */
export const installs = lane === "install" || lane === "nightly";

/** Reason why `npm test` skips a test that installs software. */
export const NOT_INSTALLED = "npm run test:install runs this";
