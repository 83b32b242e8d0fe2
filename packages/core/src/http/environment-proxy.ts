import { isIP, isIPv6 } from "node:net";

/**
 * The proxy that the environment names for an org: `https_proxy` or `all_proxy`, in capitals or not, unless `no_proxy`
 * excepts it; undefined where there is none. The loopback is never behind a proxy.
 */
export function environmentProxy(origin: string): string | undefined {
  const { protocol, hostname, port } = new URL(origin);
  if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return undefined;
  const isSecure = protocol === "https:";
  const proxy = variable(isSecure ? "https_proxy" : "http_proxy") || variable("all_proxy");
  const orgPort = port || (isSecure ? "443" : "80");
  const excepted = variable("no_proxy").split(/[\s,]+/);
  if (!proxy || excepted.some((entry) => covers(entry, hostname, orgPort))) return undefined;
  // `proxy.example.com:3128` is common, and then http is meant.
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

function variable(name: string): string {
  return process.env[name] || process.env[name.toUpperCase()] || "";
}

/** Whether an entry of `no_proxy` names this host, or a domain that it is in: `okta.com` and `.okta.com` alike, as with curl. */
function covers(entry: string, hostname: string, orgPort: string): boolean {
  if (entry === "*") return true;
  const [, host = "", port = orgPort] = isIPv6(entry)
    ? ["", `[${entry}]`]
    : (HOST_AND_PORT.exec(entry) ?? []);
  const url = `http://${host.replace(/^\*?\.?/, "")}`;
  if (port !== orgPort || !URL.canParse(url)) return false;
  // As `URL` writes it, which is how the org's is written.
  const named = withoutEnd(new URL(url).hostname);
  const org = withoutEnd(hostname);
  return org === named || (isIP(org) === 0 && org.endsWith(`.${named}`));
}

const HOST_AND_PORT = /^(.*?)(?::(\d+))?$/;

/** A name may end with the dot of the root. */
function withoutEnd(hostname: string): string {
  return hostname.replace(/\.$/, "");
}
