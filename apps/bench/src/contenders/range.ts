/** The exported period. It is in the past, so the list ends. */
export const since = "2026-03-01T00:00:00.000Z";
export const until = process.env["BENCH_UNTIL"] ?? "2026-04-01T00:00:00.000Z";
