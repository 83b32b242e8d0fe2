import { inspect } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import type { OktaClient } from "../src/index.ts";
import { everythingIn } from "./everything-in.ts";

/** A secret that is found nowhere by chance, and looks like none. */
export const secret = fc.stringMatching(/^[A-Za-z0-9]{10}$/).map((text) => `Zq7${text}`);

/** How a secret may be written: as it is, in a URL, in bytes, in base64. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const hex = bytes.toString("hex");
  return [text, encodeURIComponent(text), bytes.toString("base64url"), hex, hex.replace(/..(?=.)/g, "$& ")];
}

/** What comes out of a client, other than the answers that were asked for. */
export interface Shown {
  readonly client?: OktaClient | undefined;
  /** What a call, or the making of a client, was rejected with. */
  readonly error?: unknown;
  /** What hooks were told, and warnings. */
  readonly told?: readonly unknown[];
}

/** Fails where any secret is in any of it, whatever its letters' case and its form. */
export function expectNone(secrets: readonly string[], { client, error, told = [] }: Shown): void {
  const state = client?.rateLimiter.state();
  const depth = { depth: null, showHidden: true };
  const shown = [
    everythingIn(error),
    JSON.stringify([error, told, state, client]),
    inspect([error, told, state, client], depth),
    String(error),
  ];
  const text = shown.join("\n").toLowerCase();
  const places = secrets.flatMap(formsOf).map((form) => text.indexOf(form.toLowerCase()));
  const found = places.filter((at) => at >= 0).map((at) => text.slice(Math.max(0, at - 100), at + 20));
  expect(found).toEqual([]);
}

/** The warnings of this process from now on, until the other function is called. */
export function watchWarnings(): { readonly warnings: unknown[]; readonly stop: () => void } {
  const warnings: unknown[] = [];
  const note = (warning: Error) => warnings.push(everythingIn(warning));
  process.on("warning", note);
  return { warnings, stop: () => void process.off("warning", note) };
}
