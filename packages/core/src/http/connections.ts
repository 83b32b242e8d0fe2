import type { Agent, ClientRequest, RequestOptions } from "node:http";
import { isIP, isIPv6 } from "node:net";
import type { ConnectionOptions as TlsOptions } from "node:tls";
import { urlToHttpOptions } from "node:url";
import { OktaError } from "../errors/okta-error.ts";
import { trusting } from "./certificates.ts";
import { isLoopback } from "./org-url.ts";

/** How the org is reached: whom TLS trusts, and by way of which proxy. */
export interface ConnectionOptions {
  /** Whether the server's TLS certificate is verified. Default true; false warns once (code `OKTA_IDM_TLS`). */
  readonly verifyTls?: boolean | undefined;
  /**
   * Whether the certificate of an https proxy is verified. Default true, whatever `verifyTls` says: the proxy gets its
   * own credentials. False warns once.
   */
  readonly verifyProxyTls?: boolean | undefined;
  /** Certificates to trust besides the usual ones, in PEM, such as those of a proxy that opens TLS. */
  readonly ca?: string | readonly string[] | undefined;
  /**
   * URL of an HTTP proxy, e.g. `http://user:password@proxy.example.com:3128`. Default: what `HTTPS_PROXY` and
   * `NO_PROXY` of the environment say, and none for the loopback; `null` for none at all.
   */
  readonly proxyUrl?: string | null | undefined;
}

/** The kept-alive connections to one org. */
export interface Connections {
  /** What keeps them. */
  readonly agent: Agent;
  /** Begins a request on one of them, which has to be told a path. */
  request(options: RequestOptions): ClientRequest;
  readonly throughProxy: boolean;
  /** Closes those that nobody uses: who closed one that was idle has closed the others too. */
  dropIdle(): void;
}

/**
 * How long a connection may be idle and is used again. Shorter than any server closes it, so that hardly a request
 * goes out on a connection that the other side has given up.
 */
const IDLE_MS = 4_000;

/**
 * Opens no connection yet.
 *
 * @throws OktaError of kind `refused` for a proxy or a certificate that cannot be used.
 */
export function connectionsTo(
  origin: string,
  { verifyTls = true, verifyProxyTls = true, ca, proxyUrl }: ConnectionOptions,
  connectMs: number,
): () => Promise<Connections> {
  if (typeof proxyUrl === "string") checkProxyUrl(proxyUrl);
  const secure = origin.startsWith("https:");
  const trusted = ca === undefined ? {} : trusting(ca);
  const tls = secure ? { rejectUnauthorized: verifyTls, ...trusted } : {};
  if (secure && !verifyTls) warnOnce(origin, "the token");
  let connections: Promise<Connections> | undefined;
  const connect = async () => {
    const proxy = proxyUrl === undefined ? environmentProxy(origin) : proxyUrl;
    if (proxy) checkProxyUrl(proxy);
    const agent = proxy
      ? await proxyAgent(secure, proxy, connectMs, tls, { rejectUnauthorized: verifyProxyTls, ...trusted })
      : new (moduleFor(origin).Agent)({ keepAlive: true, timeout: IDLE_MS, ...tls });
    return toConnections(origin, agent, Boolean(proxy));
  };
  return () => {
    connections ??= connect();
    return connections;
  };
}

function toConnections(origin: string, agent: Agent, throughProxy: boolean): Connections {
  const { protocol, hostname, port } = urlToHttpOptions(new URL(origin));
  const { request } = moduleFor(origin);
  return {
    agent,
    request: (options) => request({ protocol, hostname, port, agent, ...options }),
    throughProxy,
    dropIdle: () => {
      for (const sockets of Object.values(agent.freeSockets)) {
        for (const socket of sockets ?? []) socket.destroy();
      }
    },
  };
}

async function proxyAgent(
  secure: boolean,
  proxy: string,
  connectMs: number,
  tls: TlsOptions,
  proxyTls: TlsOptions,
) {
  if (!proxyTls.rejectUnauthorized && proxy.startsWith("https:"))
    warnOnce(`the proxy ${new URL(proxy).host}`, "its password");
  // Loaded where it is needed: most callers have no proxy, and every start would pay for it.
  const { HttpProxyAgent, HttpsProxyAgent } = await import("hpagent");
  // A proxy that says nothing for this long is given up; it is also how long an idle tunnel is kept.
  const settings = {
    keepAlive: true,
    timeout: connectMs,
    proxy,
    proxyRequestOptions: proxyTls as object,
    ...tls,
  };
  return secure ? new HttpsProxyAgent(settings) : new HttpProxyAgent(settings);
}

function checkProxyUrl(proxyUrl: string): void {
  try {
    const { protocol, username, password } = new URL(proxyUrl);
    decodeURIComponent(username + password);
    if (/^https?:$/.test(protocol)) return;
  } catch {
    // Told below, without the URL: it may hold a password.
  }
  const form = "http://proxy.example.com:3128, its user and password percent-encoded";
  throw new OktaError("refused", `The proxy must be a URL such as ${form}`);
}

const warned = new Set<string>();

function warnOnce(origin: string, secret: string): void {
  if (warned.has(origin)) return;
  warned.add(origin);
  const message = `The TLS certificate of ${origin} is not verified: whoever is on the way can read ${secret}`;
  process.emitWarning(message, { code: "OKTA_IDM_TLS" });
}

/**
 * The part of Node that speaks to a URL: node:http or node:https. TLS is not loaded by whoever does not need it, as on the
 * loopback: that takes longer than a request.
 */
export function moduleFor(url: string): typeof import("node:http") | typeof import("node:https") {
  return process.getBuiltinModule(url.startsWith("https:") ? "node:https" : "node:http");
}

/**
 * The proxy that the environment names for an org: `https_proxy` or `all_proxy`, in capitals or not, unless `no_proxy`
 * excepts it; undefined where there is none. The loopback is never behind a proxy.
 */
export function environmentProxy(origin: string): string | undefined {
  const { protocol, hostname, port } = new URL(origin);
  if (isLoopback(hostname)) return undefined;
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
