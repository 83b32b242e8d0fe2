import type { LimitUse } from "./rate-limit.ts";
import type { ServerSettings } from "./settings.ts";

/** Where the server is. */
export interface ServerAddress {
  readonly url: string;
  readonly tlsUrl: string;
  /** In PEM. */
  readonly certificate: string;
}

/** Report of the server. */
export interface ServerReport {
  /** Resource usage since the start. */
  readonly cpuMs: number;
  /** By the value of `Authorization`. */
  readonly uses: Readonly<Record<string, LimitUse>>;
}

/** Requests a report, and sets the org's contents from now on. */
export interface Ask {
  readonly settings?: ServerSettings;
}

export type Told = ServerAddress | ServerReport;
