import type { HeaderLine } from "../http/exchange.ts";

/** A refusal in OAuth's words. */
export class TokenError extends Error {
  readonly status: number;
  /** OAuth's code, e.g. `invalid_client`. */
  readonly error: string;
  readonly headers: readonly HeaderLine[];

  constructor(status: number, error: string, description: string, headers: readonly HeaderLine[] = []) {
    super(description);
    this.name = "TokenError";
    this.status = status;
    this.error = error;
    this.headers = headers;
  }
}
