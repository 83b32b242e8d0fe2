import { readFile } from "node:fs/promises";

/** The event types of Okta's catalog. */
export async function eventTypes(): Promise<string[]> {
  const text = await readFile(new URL("event-types.txt", import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}
