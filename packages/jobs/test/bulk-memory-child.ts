import { apiToken, createOktaClient } from "@okta-idm/core";
import { runBulk } from "../src/index.ts";

/**
 * A bulk run of many made-up users, or its resume, with a network that responds at once. Prints the bytes in use
 * near its end.
 */
const [count, ledger, resume] = JSON.parse(process.argv[2] ?? "[]") as [number, string, boolean];
const client = createOktaClient({
  orgUrl: "https://acme.okta.com",
  auth: apiToken("test-key"),
  fetch: async () => new Response("{}", { headers: { "content-type": "application/json" } }),
});

function* items() {
  for (let index = 0; index < count; index += 1) {
    yield { input: { path_parameters: { userId: `00u${String(index).padStart(17, "0")}` } } };
  }
}

const looks: number[] = [];
const look = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  looks.push(heapUsed + external);
};
const onProgress = ({ left }: { readonly left: number }) => {
  if (left % Math.ceil(count / 20) === 0) look();
};
const options = { ledger, resume, onProgress, owner: "none" } as const;
const { changed, left } = await runBulk({ client }, "suspend_user", items(), options);
// A single measurement depends on the requests of that moment.
const bytes = Math.min(...looks.slice(-5));
process.stdout.write(JSON.stringify({ bytes, changed, left }));
