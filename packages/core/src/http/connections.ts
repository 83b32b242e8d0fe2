import type { Agent, ClientRequest, RequestOptions } from "node:http";
import { isIP, isIPv6 } from "node:net";
import type { ConnectionOptions as TlsOptions } from "node:tls";
import { urlToHttpOptions } from "node:url";
import { rejection } from "../errors/rejections.ts";
import { trustAlso } from "./certificates.ts";
import { isLoopback } from "./org-url.ts";

/** How to connect to the org: TLS verification and proxy. */
export interface ConnectionOptions {
  /** Whether to verify the org's TLS certificate. Default true; false warns once (code `OKTA_IDM_TLS`). */
  readonly verifyTls?: boolean | undefined;
  /**
   * Whether to verify the certificate of an https proxy. Default true, independent of `verifyTls`, because the proxy
   * receives its own credentials. False warns once.
   */
  readonly verifyProxyTls?: boolean | undefined;
  /** Certificates to trust in addition to the default ones, in PEM, e.g. the CA of a proxy that inspects TLS. */
  readonly ca?: string | readonly string[] | undefined;
  /**
   * URL of an HTTP proxy, e.g. `http://user:password@proxy.example.com:3128`. Default: `HTTPS_PROXY` and `NO_PROXY` of the
   * environment, and no proxy for the loopback. `null` disables the proxy.
   */
  readonly proxyUrl?: string | null | undefined;
}

/** The keep-alive connections to one org. */
export interface Connections {
  /** The agent that keeps them. */
  readonly agent: Agent;
  /** Starts a request on one of them. The options need a path. */
  request(options: RequestOptions): ClientRequest;
  readonly throughProxy: boolean;
  /** Closes the idle ones: a server that closed one has closed the others too. */
  dropIdle(): void;
}

/**
 * How long an idle connection can be used again. Servers close theirs later, so that few requests are sent on a
 * connection that the server has closed.
 */
const IDLE_MS = 4_000;

/**
 * Prepares the connections to an org; the first call of the result opens none yet.
 *
 * @throws OktaError of kind `refused` for an invalid proxy URL or certificate.
 */
export function connectionsTo(
  origin: string,
  { verifyTls = true, verifyProxyTls = true, ca, proxyUrl }: ConnectionOptions,
  connectMs: number,
): () => Promise<Connections> {
  if (typeof proxyUrl === "string") checkProxyUrl(proxyUrl);
  const secure = origin.startsWith("https:");
  const trusted = ca === undefined ? {} : trustAlso(ca);
  const tls = secure ? { rejectUnauthorized: verifyTls, ...trusted } : {};
  if (secure && !verifyTls) warnOnce(origin, "the token");
  let connections: Promise<Connections> | undefined;
  const connect = async () => {
    const proxy = proxyUrl === undefined ? environmentProxy(origin) : proxyUrl;
    if (proxy) checkProxyUrl(proxy);
    const agent = proxy
      ? await proxyAgent(secure, proxy, connectMs, tls, { rejectUnauthorized: verifyProxyTls, ...trusted })
      : new (httpModule(origin).Agent)({ keepAlive: true, timeout: IDLE_MS, ...tls });
    return toConnections(origin, agent, Boolean(proxy));
  };
  return () => {
    connections ??= connect();
    return connections;
  };
}

function toConnections(origin: string, agent: Agent, throughProxy: boolean): Connections {
  const { protocol, hostname, port } = urlToHttpOptions(new URL(origin));
  const { request } = httpModule(origin);
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
  // Loaded here, because most callers have no proxy.
  const { HttpProxyAgent, HttpsProxyAgent } = await import("hpagent");
  // The timeout of the connection to the proxy, and also of an idle tunnel.
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
    // The error below does not contain the URL, which may contain a password.
  }
  throw rejection("proxyUrlInvalid");
}

const warned = new Set<string>();

function warnOnce(origin: string, secret: string): void {
  if (warned.has(origin)) return;
  warned.add(origin);
  const message = `The TLS certificate of ${origin} is not verified: anybody on the network path can read ${secret}`;
  process.emitWarning(message, { code: "OKTA_IDM_TLS" });
}

/**
 * The module for the scheme of a URL: node:http or node:https. node:https is loaded only if it is needed, because loading
 * TLS takes longer than a request.
 */
function httpModule(url: string): typeof import("node:http") | typeof import("node:https") {
  return process.getBuiltinModule(url.startsWith("https:") ? "node:https" : "node:http");
}

/**
 * The proxy of the environment for an org: `https_proxy` or `all_proxy`, in lower or upper case. Undefined if there is
 * none, if `no_proxy` lists the org, and for the loopback.
 */
export function environmentProxy(origin: string): string | undefined {
  const { protocol, hostname, port } = new URL(origin);
  if (isLoopback(hostname)) return undefined;
  const isSecure = protocol === "https:";
  const proxy = variable(isSecure ? "https_proxy" : "http_proxy") || variable("all_proxy");
  const orgPort = port || (isSecure ? "443" : "80");
  const excluded = variable("no_proxy").split(/[\s,]+/);
  if (!proxy || excluded.some((entry) => matchesNoProxy(entry, hostname, orgPort))) return undefined;
  // `proxy.example.com:3128` is common and means http.
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

function variable(name: string): string {
  return process.env[name] || process.env[name.toUpperCase()] || "";
}

/**
 * Whether an entry of `no_proxy` matches a host or its domain. `okta.com` and `.okta.com` mean the same, as in curl.
 *
 * @see https://curl.se/docs/manpage.html#NOPROXY
 */
function matchesNoProxy(entry: string, hostname: string, orgPort: string): boolean {
  if (entry === "*") return true;
  const [, host = "", port = orgPort] = isIPv6(entry)
    ? ["", `[${entry}]`]
    : (HOST_AND_PORT.exec(entry) ?? []);
  const url = `http://${host.replace(/^\*?\.?/, "")}`;
  if (port !== orgPort || !URL.canParse(url)) return false;
  // In the form of `URL`, as the hostname of the org is.
  const named = withoutFinalDot(new URL(url).hostname);
  const org = withoutFinalDot(hostname);
  return org === named || (isIP(org) === 0 && org.endsWith(`.${named}`));
}

const HOST_AND_PORT = /^(.*?)(?::(\d+))?$/;

/** A host name may end with the dot of the root. */
function withoutFinalDot(hostname: string): string {
  return hostname.replace(/\.$/, "");
}
