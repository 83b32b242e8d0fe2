import type { Effect } from "@okta-idm/connector";

/** The methods that change nothing. */
export const READ_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a request of the caller's own does to people's access, as far as its method tells: at worst. */
export function effectOf(method: string): Effect {
  if (READ_METHODS.has(method)) return "read";
  return method === "DELETE" ? "destroy" : "contain";
}
