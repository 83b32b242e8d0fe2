import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { nightly } from "../../nightly.ts";
import { contractPath } from "../contract.ts";
import { contractWith } from "../test/contract-with.ts";
import { contractDiffCommand } from "./command.ts";

const HERE = fileURLToPath(new URL("..", import.meta.url));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe("contract:diff", () => {
  let folder: string;
  let whole: string;
  /** A part of it, which says all that these tests change. */
  let contract: string;
  /** How many operations a contract has. */
  const count = (text: string) => text.match(/^ {6}operationId: /gm)?.length;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "contract-diff-"));
    whole = await readFile(contractPath, "utf8");
    const user = "/api/v1/users/{userId}";
    contract = contractWith(["/api/v1/users", `${user}/sessions`, `${user}/lifecycle/unsuspend`], whole);
    await writeFile(join(folder, "ours.yaml"), contract);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (...args: string[]): Promise<Run> => compare(join(folder, "ours.yaml"), args);
  const compare = async (ours: string, args: readonly string[]): Promise<Run> => {
    let [out, err] = ["", ""];
    const code = await contractDiffCommand(args, {
      contract: ours,
      folder,
      stdout: {
        write: (text) => {
          out += text;
        },
      },
      stderr: {
        write: (text) => {
          err += text;
        },
      },
    });
    return { code, out, err };
  };

  /** Compares with our own contract after this change, in a file named relative to the working folder. */
  const runOn = async (text: string, ...args: string[]) => {
    await writeFile(join(folder, "theirs.yaml"), text);
    return run("theirs.yaml", ...args);
  };

  test("finds our contract equal to itself", async () => {
    const { code, out, err } = await compare(contractPath, [contractPath]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(
      `${count(whole)} operations: 0 differ; 0 of theirs are not ours; nothing breaks us.\n`,
    );
  });

  test("is a command that reads the file as named from where the person is", async () => {
    const theirs = contract.replace("maximum: 200", "maximum: 150");
    await writeFile(join(folder, "theirs.yaml"), theirs);
    const options = { cwd: HERE, env: { ...process.env, INIT_CWD: folder } };
    const command = ["--import", "tsx", "diff/main.ts", "theirs.yaml"];
    const ended = await promisify(execFile)(process.execPath, command, options).catch((error) => error);
    expect(ended).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("maximum 200 -> 150"),
      stderr: "",
    });
  });

  test("ends without a stack when its reader does, as behind `| head`", async () => {
    // Longer than a pipe holds, so that something is left to write.
    const wide = whole.replaceAll(/^ {4}(\w+):$/gm, "    $1Theirs:");
    await writeFile(join(folder, "wide.yaml"), wide);
    const options = { cwd: HERE, env: { ...process.env, INIT_CWD: folder } };
    const line = `"${process.execPath}" --import tsx diff/main.ts wide.yaml --json | true`;
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", line], options);
    expect({ stdout, stderr }).toEqual({ stdout: "", stderr: "" });
  });

  test("exits with 0 when things are new or changed, and says which", async () => {
    const { code, out } = await runOn(
      contract.replaceAll("userId", "personId").replace("maximum: 200", "maximum: 500"),
    );
    expect(out).toContain("  ~ query limit: maximum 200 -> 500\n");
    expect(out).toContain("  ~ path userId: renamed userId -> personId\n");
    expect(code).toBe(0);
  });

  test("exits with 1 when something we use is gone, and marks it", async () => {
    const { code, out } = await runOn(contract.replace("- name: forgetDevices", "- name: forgetTheDevices"));
    expect(out).toContain(" !- query forgetDevices\n  + query forgetTheDevices\n");
    expect(out.trimEnd().split("\n").at(-1)).toContain("breaking us: 1.");
    expect(code).toBe(1);
  });

  test.each([
    ["a bound is narrower", "maximum: 200", "maximum: 150", "!~ query limit: maximum 200 -> 150"],
    ["a value is gone", "enum: [asc, desc]", "enum: [asc]", "!~ query sortOrder: values gone desc"],
    ["a status is gone", "- LOCKED_OUT\n        - SUSPENDED\n", "- LOCKED_OUT\n", "values gone SUSPENDED"],
    ["a type is another", "type: boolean", "type: integer", "type boolean -> integer"],
    [
      "a parameter is required",
      "        - name: q\n          in: query\n",
      "        - name: q\n          in: query\n          required: true\n",
      "!~ query q: optional -> required",
    ],
  ])("exits with 1 when %s", async (_, ours, theirs, text) => {
    const { code, out } = await runOn(contract.replace(ours, theirs));
    expect(out.replace(/\s+/g, " ")).toContain(text);
    expect(code).toBe(1);
  });

  test.each([
    ["no document", []],
    ["two documents", ["a.yaml", "b.yaml"]],
    ["an unknown option", ["a.yaml", "--yaml"]],
  ])("exits with 2 and its usage on stderr when given %s", async (_, args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("pnpm contract:diff <openapi document>");
  });

  test("exits with 2 when the file is not there, or not OpenAPI", async () => {
    expect(await run("missing.yaml")).toMatchObject({
      code: 2,
      err: expect.stringContaining("cannot be read"),
    });
    expect(await runOn("a: 1")).toMatchObject({
      code: 2,
      err: expect.stringContaining("not an OpenAPI 3 document"),
    });
    for (const paths of ["", "paths: null\n", "paths: []\n"]) {
      expect(await runOn(`openapi: 3.1.0\n${paths}`)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining("no object in `paths`"),
      });
    }
  });

  test("prints JSON for machines", async () => {
    const { code, out } = await runOn(contract.replace("maximum: 200", "maximum: 150"), "--json");
    const report = JSON.parse(out);
    expect(report.breakingUs).toBe(1);
    expect(
      report.operations.find((operation: { operationId: string }) => operation.operationId === "listUsers"),
    ).toEqual({
      operationId: "listUsers",
      method: "GET",
      path: "/api/v1/users",
      differences: [
        {
          change: "changed",
          where: "query limit",
          aspect: "maximum",
          ours: 200,
          theirs: 150,
          text: "maximum 200 -> 150",
          breaksUs: true,
        },
      ],
    });
    expect(code).toBe(1);
  });

  const [MORE_OPERATIONS, LINES] = nightly([100, 12_000], [712, 90_000]);
  test(`reads a document of ${LINES} lines and ${MORE_OPERATIONS} operations more`, async () => {
    const document = parse(contract);
    const example = {
      $ref: "#/an/example/is/data",
      text: Array.from({ length: 30 }, (_, line) => `line ${line}`),
    };
    for (let index = 0; index < MORE_OPERATIONS; index += 1) {
      document.paths[`/more/{id}/${index}`] = {
        get: {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            200: {
              description: "Done.",
              content: {
                "application/json": { schema: { $ref: `#/components/schemas/More${index}` }, example },
              },
            },
          },
        },
      };
      const properties = Object.fromEntries(
        Array.from({ length: 22 }, (_, member) => [
          `member${member}`,
          { type: "string", description: "A member." },
        ]),
      );
      document.components.schemas[`More${index}`] = { type: "object", properties, "x-unknown": example };
    }
    const text = stringify(document, { aliasDuplicateObjects: false });
    expect(text.split("\n").length).toBeGreaterThan(LINES);
    const start = performance.now();
    const { code, out } = await runOn(text);
    expect(performance.now() - start).toBeLessThan(90_000);
    const more = `${count(contract)} operations: 0 differ; ${MORE_OPERATIONS} of theirs are not ours; nothing breaks us.`;
    expect(out).toContain(more);
    expect(code).toBe(0);
  });
});
