import type { LimitUse } from "./rate-limit.ts";
import type { ServerSettings } from "./settings.ts";

/** Where the server is. */
export interface ServerAddress {
  readonly url: string;
  readonly tlsUrl: string;
  /** In PEM. */
  readonly certificate: string;
}

/** What the server says when it is asked. */
export interface ServerReport {
  /** What it has used up since it was started. */
  readonly cpuMs: number;
  /** By the value of `Authorization`. */
  readonly uses: Readonly<Record<string, LimitUse>>;
}

/** Asks for a report, and tells what the org has from now on. */
export interface Ask {
  readonly settings?: ServerSettings;
}

export type Told = ServerAddress | ServerReport;
