/** The API key of every mock org. */
export const API_KEY = "mock-api-key";
export const DEFAULT_URL = "http://127.0.0.1:4010";

/** The file in which the server of the site names its mock org. */
export const MOCK_FILE = "/mock.json";

/** Returns the URL of the mock org of this site; the default URL if the site has none. */
export async function siteMockUrl(): Promise<string> {
  try {
    const response = await fetch(MOCK_FILE);
    const { url } = (await response.json()) as { readonly url?: unknown };
    return response.ok && typeof url === "string" ? url : DEFAULT_URL;
  } catch {
    // Another server hosts the site.
    return DEFAULT_URL;
  }
}

/** A fault of the mock. */
export type MockFault = Readonly<Record<string, unknown>>;

/** The control interface of a mock org. */
export interface MockOrg {
  readonly url: string;
  /** Replaces the pending faults. */
  inject(faults: readonly MockFault[]): Promise<void>;
  /** Restores the initial state. */
  reset(): Promise<void>;
}

/**
 * Connects to a mock org.
 *
 * @throws Error if there is no response, or the mock does not allow the origin of this page.
 */
export async function connectToMock(url: string, origin: string): Promise<MockOrg> {
  const send = async (path: string, init: RequestInit = {}) => {
    let response: Response;
    try {
      response = await fetch(`${url}/_mock/${path}`, init);
    } catch {
      // A browser hides the reason: no server, or one that does not allow this origin.
      throw new Error(`No mock org at ${url} allows this page. Start it with: ${startCommand(url, origin)}`);
    }
    if (!response.ok) throw new Error(`The mock responded with ${response.status}: ${await response.text()}`);
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

/** Returns the command that starts a mock org for a page. */
export function startCommand(url: string, origin: string): string {
  const port = URL.canParse(url) ? new URL(url).port : "";
  return `okta-idm mock --port ${port || "4010"} --allow-origin ${origin}`;
}
