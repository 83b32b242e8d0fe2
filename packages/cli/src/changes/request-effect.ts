import type { Effect } from "@okta-idm/connector";

/** The methods that change nothing. */
export const READ_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** The worst effect that a request of this method can have on access. */
export function effectOf(method: string): Effect {
  if (READ_METHODS.has(method)) return "read";
  return method === "DELETE" ? "destroy" : "contain";
}
