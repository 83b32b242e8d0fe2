import { apiToken, createOktaClient } from "@okta-idm/core";
import { containUsers } from "../src/index.ts";

/** A containment of so many made-up users, against a network that answers at once: how many bytes are in use at its end. */
const [count, ledger] = JSON.parse(process.argv[2] ?? "[]") as [number, string];
const userOf = (id: string) => ({
  id,
  status: "SUSPENDED",
  statusChanged: "2026-11-29T10:00:00.000Z",
  profile: { login: `${id}@example.com`, email: `${id}@example.com` },
});
const client = createOktaClient({
  orgUrl: "https://acme.okta.com",
  auth: apiToken("test-key"),
  fetch: async ({ method, url }) => {
    const id = /00u\w{17}/.exec(url)?.[0] ?? "";
    return Response.json(method === "GET" ? userOf(id) : {});
  },
});

function* users() {
  for (let index = 0; index < count; index += 1) yield `00u${String(index).padStart(17, "0")}`;
}

const looks: number[] = [];
const onProgress = ({ left }: { readonly left: number }) => {
  if (left % Math.ceil((3 * count) / 20) !== 0) return;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  looks.push(heapUsed + external);
};
const options = { ledger, onProgress, owner: "none", verify: false } as const;
const { total, left } = await containUsers({ client }, users(), options);
process.stdout.write(JSON.stringify({ bytes: Math.min(...looks.slice(-5)), total, left }));
