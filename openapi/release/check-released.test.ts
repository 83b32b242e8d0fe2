import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contractPath } from "../contract.ts";
import { contractWith } from "../test/contract-with.ts";
import { checkReleased } from "./check-released.ts";
import { keepReleased } from "./public-contract.ts";

const CONTRACT = "openapi/okta.yaml";
const MANIFESTS = "packages/connector/manifest";
const contract = contractWith(["/api/v1/users"], await readFile(contractPath, "utf8"));

describe("a checkout", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "released-"));
    for (const folder of ["openapi", MANIFESTS, ".changeset"])
      await mkdir(join(root, folder), { recursive: true });
    await write(CONTRACT, contract);
    await write(`${MANIFESTS}/act.json`, '{ "scopes": [] }');
    await write(".changeset/config.json", '{ "fixed": [["@okta-idm/core", "@okta-idm/connector"]] }');
    await write(".changeset/README.md", "---\nnot a changeset\n");
    await setVersion("0.0.0");
  });
  afterEach(() => rm(root, { recursive: true }));

  const write = (path: string, text: string) => writeFile(join(root, path), text);
  const setVersion = (version: string) =>
    write("packages/connector/package.json", JSON.stringify({ version }));
  const release = async (version: string) => {
    await setVersion(version);
    return keepReleased(root);
  };
  const addScope = () => write(`${MANIFESTS}/act.json`, '{\n  "scopes": ["okta.a"]\n}');
  const changeset = (name: string, type: string) =>
    write(".changeset/brave-cats.md", `---\n"${name}": ${type}\n---\n\nText.\n`);

  test("passes before the first release, and says so", async () => {
    expect(await checkReleased(root)).toEqual({
      passes: true,
      text: "No release yet: nothing that could be broken.",
    });
  });

  test("fails when what was kept is gone, whole or in part", async () => {
    await release("0.1.0");
    for (const lost of ["released/manifest/act.json", "released/okta.yaml", "released/release.json"]) {
      await rm(join(root, lost));
      const { passes, text } = await checkReleased(root);
      expect({ lost, passes }).toEqual({ lost, passes: false });
      expect(text).toContain("restore it from git");
    }
  });

  test("passes right after a release", async () => {
    expect(await release("0.1.0")).toBe("0.1.0");
    expect(await checkReleased(root)).toEqual({ passes: true, text: "Nothing breaks callers of 0.1.0." });
  });

  test("fails when a manifest breaks callers and no changeset says so", async () => {
    await release("1.2.0");
    await addScope();
    const { passes, text } = await checkReleased(root);
    expect(passes).toBe(false);
    expect(text).toContain(
      "\npackages/connector/manifest/act.json:2 scope okta.a: new: tokens without it are refused\n",
    );
    expect(text).toContain("No changeset says `major` for one of the packages.");
    expect(text).not.toContain("0.x");
  });

  test("fails when the contract breaks callers, with the line of the released file for what is gone", async () => {
    await release("1.0.0");
    const lines = contract.split("\n");
    const line = lines.findIndex((text) => text.includes("- name: sortBy"));
    await write(CONTRACT, lines.join("\n").replace("- name: sortBy", "- name: orderBy"));
    const { passes, text } = await checkReleased(root);
    expect(passes).toBe(false);
    expect(text).toContain(
      `\nreleased/okta.yaml:${line + 1} query sortBy: gone: callers that send it are refused (listUsers)\n`,
    );
  });

  test.each([
    ["0.1.0", "@okta-idm/core", "minor", true],
    ["0.1.0", "@okta-idm/core", "major", true],
    ["0.1.0", "@okta-idm/core", "patch", false],
    ["0.1.0", "@okta-idm/demo", "major", false],
    ["1.0.0", "@okta-idm/connector", "major", true],
    ["1.0.0", "@okta-idm/connector", "minor", false],
  ])(
    "that breaks callers of %s with a changeset of %s: %s passes: %s",
    async (version, name, type, passes) => {
      await release(version);
      await addScope();
      await changeset(name, type);
      const verdict = await checkReleased(root);
      expect(verdict.passes).toBe(passes);
      expect(verdict.text).toContain("scope okta.a: new");
      if (passes) expect(verdict.text).toContain(".changeset/brave-cats.md says so");
    },
  );

  test("at 0.x says that a minor release may break", async () => {
    await release("0.3.1");
    await addScope();
    const { text } = await checkReleased(root);
    expect(text).toContain("At 0.3.1 a `minor` one is enough: semver lets 0.x break in a minor release.");
  });

  test("keeps the contract and the manifests of a new version, and nothing of an older one", async () => {
    await release("0.1.0");
    await write(`${MANIFESTS}/other.json`, "{}");
    await rm(join(root, MANIFESTS, "act.json"));
    expect(await release("0.2.0")).toBe("0.2.0");
    expect(await readdir(join(root, "released/manifest"))).toEqual(["other.json"]);
    expect(await readFile(join(root, "released/okta.yaml"), "utf8")).toBe(contract);
    expect(JSON.parse(await readFile(join(root, "released/release.json"), "utf8"))).toEqual({
      version: "0.2.0",
      manifests: ["other.json"],
    });
  });

  test("keeps nothing where no new version was made", async () => {
    expect(await release("0.0.0")).toBeUndefined();
    await release("0.1.0");
    await addScope();
    expect(await release("0.1.0")).toBeUndefined();
    expect((await checkReleased(root)).passes).toBe(false);
  });
});
