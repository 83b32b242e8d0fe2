import { STATUS_CODES } from "node:http";

/**
 * The modules of Node that our packages use in a browser. A client gets the browser's `fetch`, so most modules are never
 * called. These have no members.
 */
const MODULES: Readonly<Record<string, string>> = {
  "node:events": "export const setMaxListeners = () => {};",
  "node:http": `export const STATUS_CODES = ${JSON.stringify(STATUS_CODES)};`,
  "node:timers/promises": `export function setTimeout(milliseconds, value, { signal } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => { clearTimeout(timer); reject(signal.reason); };
      const timer = globalThis.setTimeout(() => { signal?.removeEventListener("abort", stop); resolve(value); }, milliseconds);
      signal?.addEventListener("abort", stop, { once: true });
    });
  }`,
  "node:util": "export const promisify = (call) => call;",
};

/** A Vite plugin that lets our unchanged client run in a browser. */
export function nodeInBrowser() {
  return {
    name: "node-in-browser",
    enforce: "pre" as const,
    resolveId(id: string, _importer: string | undefined, { ssr = false }: { readonly ssr?: boolean }) {
      return !ssr && id.startsWith("node:") ? `\0browser/${id}` : undefined;
    },
    load(id: string) {
      if (!id.startsWith("\0browser/")) return undefined;
      const module = MODULES[id.slice("\0browser/".length)];
      return module ?? { code: "export default {};", syntheticNamedExports: true };
    },
  };
}
