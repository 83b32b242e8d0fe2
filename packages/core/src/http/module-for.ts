/**
 * The part of Node that speaks to a URL: node:http or node:https. TLS is not loaded by whoever does not need it, as on the
 * loopback: that takes longer than a request.
 */
export function moduleFor(url: string): typeof import("node:http") | typeof import("node:https") {
  return process.getBuiltinModule(url.startsWith("https:") ? "node:https" : "node:http");
}
