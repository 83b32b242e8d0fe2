import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { oktaIdm } from "./okta-idm.ts";
import { startOrg } from "./org.ts";

const REPORT = fileURLToPath(new URL("loaded-files.cjs", import.meta.url));

interface Loaded {
  readonly files: number;
  readonly bytes: number;
  readonly node: readonly string[];
}

/** The size of the program's files, and the parts of Node, that a command loads. */
async function loadedBy(
  args: readonly string[],
  env = {},
): Promise<Loaded & { readonly code: number | null }> {
  const { code, stderr } = await oktaIdm(args, { env: { ...env, NODE_OPTIONS: `--require="${REPORT}"` } });
  return { code, ...(JSON.parse(/loaded (.+)\n$/.exec(stderr)?.[1] ?? "null") as Loaded) };
}

async function anOrg() {
  const { url } = await startOrg();
  return { OKTA_URL: url, OKTA_API_KEY: "k" };
}

test.each([["--help"], ["--version"], ["users", "--help"]])(
  "%s %s loads 24 kB and no part of Node",
  async (...args) => {
    const { code, files, bytes, node } = await loadedBy(args.filter((word) => word !== undefined));
    expect({ code, node }).toEqual({ code: 0, node: [] });
    expect(files).toBeLessThanOrEqual(2);
    expect(bytes).toBeLessThan(24_000);
  },
);

test("an action loads neither cryptography, compression nor prompts", async () => {
  const { code, bytes, node } = await loadedBy(["run", "get_users"], await anOrg());
  expect(code).toBe(0);
  expect(node).toContain("node:http");
  expect(node.filter((part) => /crypto|zlib|readline|fs\/promises/.test(part))).toEqual([]);
  // A third of it is the table of operations.
  expect(bytes).toBeLessThan(280_000);
});

test("lines of JSON load less than a table, CSV or YAML", async () => {
  const env = await anOrg();
  const sizeOf = async (format: string) => (await loadedBy(["users", "list", "-o", format], env)).bytes;
  const lines = await sizeOf("ndjson");
  for (const format of ["table", "csv", "yaml"]) expect(await sizeOf(format)).toBeGreaterThan(lines);
});

test.each(["list", "tail"])("logs %s loads nothing that only exports and collectors use", async (verb) => {
  const { code, node } = await loadedBy(["logs", verb, "-o", "ndjson"], await anOrg());
  expect(code).toBe(0);
  expect(node.filter((part) => /crypto|zlib|fs\/promises/.test(part))).toEqual([]);
});

test("a few changes load less than a bulk run", async () => {
  const env = await anOrg();
  const few = await loadedBy(["users", "suspend", "nobody@example.com"], env);
  const many = await loadedBy(["users", "suspend", "--query", "id pr", "-o", "json"], env);
  expect(many.code).toBe(0);
  expect(few.bytes).toBeLessThan(many.bytes);
});
