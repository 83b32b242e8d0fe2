import type { LimitUse } from "./rate-limit.ts";
import type { ServerSettings } from "./settings.ts";

/** The addresses of the server. */
export interface ServerAddress {
  readonly url: string;
  readonly tlsUrl: string;
  /** In PEM. */
  readonly certificate: string;
}

/** A report of the server. */
export interface ServerReport {
  /** CPU time since the start. */
  readonly cpuMs: number;
  /** Limits by the value of `Authorization`. */
  readonly uses: Readonly<Record<string, LimitUse>>;
}

/** Requests a report, and sets the data of the org. */
export interface ServerRequest {
  readonly settings?: ServerSettings;
}

export type ServerMessage = ServerAddress | ServerReport;
