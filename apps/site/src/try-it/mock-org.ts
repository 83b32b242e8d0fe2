/** The key that every mock org accepts. */
export const API_KEY = "mock-api-key";
export const DEFAULT_URL = "http://127.0.0.1:4010";

/** A fault as the mock takes it. */
export type MockFault = Readonly<Record<string, unknown>>;

/** What a page asks of the mock itself. */
export interface MockOrg {
  readonly url: string;
  /** Replaces the faults that are still to come. */
  inject(faults: readonly MockFault[]): Promise<void>;
  /** Makes the org as it was at its start. */
  reset(): Promise<void>;
}

/**
 * Connects to a mock org.
 *
 * @throws Error if nothing answers, or the mock does not allow this page.
 */
export async function connectToMock(url: string, origin: string): Promise<MockOrg> {
  const send = async (path: string, init: RequestInit = {}) => {
    let response: Response;
    try {
      response = await fetch(`${url}/_mock/${path}`, init);
    } catch {
      // A browser does not tell a page why: no server, or one that does not allow this origin.
      throw new Error(`No mock org at ${url} allows this page. Start it with: ${startCommand(url, origin)}`);
    }
    if (!response.ok) throw new Error(`The mock answered ${response.status}: ${await response.text()}`);
    return response;
  };
  await send("operations");
  return {
    url,
    async inject(faults) {
      await send("faults", { method: "DELETE" });
      if (faults.length === 0) return;
      await send("faults", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(faults),
      });
    },
    async reset() {
      await send("reset", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
    },
  };
}

/** The command that starts a mock for a page. */
export function startCommand(url: string, origin: string): string {
  const port = URL.canParse(url) ? new URL(url).port : "";
  return `okta-idm mock --port ${port || "4010"} --allow-origin ${origin}`;
}
