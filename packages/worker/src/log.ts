/** A line of the log: an event with its facts. Nothing of a header, a body, a profile or a query is among them. */
export type Log = (
  event: string,
  facts?: Readonly<Record<string, string | number | boolean | undefined>>,
) => void;

/** Writes a line of JSON for each event. */
export function jsonLog(write: (line: string) => unknown, now: () => number = Date.now): Log {
  return (event, facts = {}) => {
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), event, pid: process.pid, ...facts })}\n`);
  };
}

/** What may be said of an error that is no OktaError: its text may hold anything. */
export function nameOf(error: unknown): string {
  const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
  return [name, code].filter((text) => typeof text === "string").join(" ") || "Error";
}
