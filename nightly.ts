const lane = process.env["MODE"];

/** The value for `npm test`, or for `npm run nightly`, which tries more moments and more data than that has time for. */
export const nightly = <T>(usual: T, atNight: T): T => (lane === "nightly" ? atNight : usual);

/** Whether this lane installs software from registries, as `npm run test:install` and `npm run nightly` do. */
export const installs = lane === "install" || lane === "nightly";

/** Why `npm test` skips a test for which software has to be installed. */
export const NOT_INSTALLED = "npm run test:install runs this";
