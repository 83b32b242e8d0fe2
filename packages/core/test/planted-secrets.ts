import { inspect } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import type { OktaClient } from "../src/index.ts";
import { everythingIn } from "./everything-in.ts";

/** A secret that appears nowhere by chance, and does not look like one. */
export const secret = fc.stringMatching(/^[A-Za-z0-9]{10}$/).map((text) => `Zq7${text}`);

/** The forms of a secret: plain, in a URL, in bytes, in base64. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const hex = bytes.toString("hex");
  return [text, encodeURIComponent(text), bytes.toString("base64url"), hex, hex.replace(/..(?=.)/g, "$& ")];
}

/** The output of a client, except the requested responses. */
export interface Shown {
  readonly client?: OktaClient | undefined;
  /** The error of a call or of createOktaClient. */
  readonly error?: unknown;
  /** The values that hooks received, and warnings. */
  readonly told?: readonly unknown[];
}

/** Fails if the output contains a secret in any case and any form. */
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

/** The warnings of this process until the returned function is called. */
export function watchWarnings(): { readonly warnings: unknown[]; readonly stop: () => void } {
  const warnings: unknown[] = [];
  const note = (warning: Error) => warnings.push(everythingIn(warning));
  process.on("warning", note);
  return { warnings, stop: () => void process.off("warning", note) };
}
