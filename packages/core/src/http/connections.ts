import * as http from "node:http";
import * as https from "node:https";
import { rootCertificates } from "node:tls";
import { getProxyForUrl } from "proxy-from-env";
import { OktaError } from "../errors.ts";

export interface ConnectionOptions {
  /** Whether the server's TLS certificate is verified. Default true; false warns once (code `OKTA_IDM_TLS`). */
  readonly verifyTls?: boolean | undefined;
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
  readonly agent: http.Agent;
  /** What goes with each request. */
  readonly options: https.RequestOptions;
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
  options: ConnectionOptions,
  connectMs: number,
): () => Promise<Connections> {
  const { verifyTls = true } = options;
  const proxy = proxyFor(origin, options.proxyUrl);
  const secure = origin.startsWith("https:");
  const tls: https.RequestOptions = { rejectUnauthorized: verifyTls, ...trusted(options.ca) };
  if (secure && !verifyTls) warnOnce(origin);
  let connections: Promise<Connections> | undefined;
  return () => {
    connections ??= connect(
      secure,
      proxy === undefined ? undefined : { proxy, connectMs },
      secure ? tls : {},
    );
    return connections;
  };
}

async function connect(
  secure: boolean,
  proxy: Proxy | undefined,
  options: https.RequestOptions,
): Promise<Connections> {
  const settings = { keepAlive: true, timeout: IDLE_MS };
  const agent =
    proxy === undefined
      ? new (secure ? https : http).Agent(settings)
      : await proxyAgent(secure, proxy, options);
  return {
    agent,
    options: { ...options, agent },
    throughProxy: proxy !== undefined,
    dropIdle: () => {
      for (const sockets of Object.values(agent.freeSockets)) {
        for (const socket of sockets ?? []) socket.destroy();
      }
    },
  };
}

interface Proxy {
  readonly proxy: string;
  readonly connectMs: number;
}

async function proxyAgent(secure: boolean, { proxy, connectMs }: Proxy, options: https.RequestOptions) {
  // Loaded only here: most callers have no proxy, and every start would pay for it.
  const { HttpProxyAgent, HttpsProxyAgent } = await import("hpagent");
  // A proxy that says nothing for this long is given up; it is also how long an idle tunnel is kept.
  const settings = { keepAlive: true, timeout: connectMs, proxy, proxyRequestOptions: options as object };
  return secure ? new HttpsProxyAgent(settings) : new HttpProxyAgent(settings);
}

function trusted(ca: ConnectionOptions["ca"]): https.RequestOptions {
  if (ca === undefined) return {};
  const certificates = [ca].flat();
  if (!certificates.every((certificate) => certificate.includes("-----BEGIN CERTIFICATE-----"))) {
    throw new OktaError("refused", "ca has to hold certificates in PEM: text that begins with -----BEGIN");
  }
  return { ca: [...rootCertificates, ...certificates] };
}

function proxyFor(origin: string, given: string | null | undefined): string | undefined {
  if (given === null) return undefined;
  const { hostname } = new URL(origin);
  const fromEnvironment = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? "" : getProxyForUrl(origin);
  const proxyUrl = given ?? fromEnvironment;
  return given === undefined && proxyUrl === "" ? undefined : parseProxyUrl(proxyUrl);
}

function parseProxyUrl(proxyUrl: string): string {
  try {
    const { protocol, username, password } = new URL(proxyUrl);
    decodeURIComponent(username + password);
    if (/^https?:$/.test(protocol)) return proxyUrl;
  } catch {
    // Told below, without the URL: it may hold a password.
  }
  const form = "http://proxy.example.com:3128, its user and password percent-encoded";
  throw new OktaError("refused", `The proxy must be a URL such as ${form}`);
}

const warned = new Set<string>();

function warnOnce(origin: string): void {
  if (warned.has(origin)) return;
  warned.add(origin);
  const message = `The TLS certificate of ${origin} is not verified: whoever is on the way can read the token`;
  process.emitWarning(message, { code: "OKTA_IDM_TLS" });
}
