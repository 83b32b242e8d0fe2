import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mock } from "@okta-idm/mock";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withRedis } from "./with-redis.ts";
import { timesDone, usersOf, World } from "./world.ts";

const CLI = fileURLToPath(new URL("../../cli", import.meta.url));
const WORKER = fileURLToPath(new URL("..", import.meta.url));

withRedis("okta-idm with --queue", () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await World.start();
    folder = await mkdtemp(join(tmpdir(), "okta-idm-cli-queue-"));
    const scope = join(folder, "node_modules/@okta-idm");
    await mkdir(scope, { recursive: true });
    // As npm installs them: both packages in one folder.
    for (const part of ["package.json", "bin", "dist", "manifest"]) {
      await cp(join(CLI, part), join(scope, "cli", part), { recursive: true });
    }
    await symlink(WORKER, join(scope, "worker"), "dir");
  });
  afterEach(() => world.stop());
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  function okta(mock: Mock, args: readonly string[], env = {}) {
    const bin = join(folder, "node_modules/@okta-idm/cli/bin/okta-idm.js");
    const options = {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: folder, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey, ...env },
    };
    return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, [bin, ...args], options, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  }

  test("workers do a bulk run, which keeps its ledger and can be undone from it", async () => {
    const mock = await world.org();
    await world.worker([mock]);
    const ids = await usersOf(mock, 20);
    await writeFile(join(folder, "leavers.csv"), `id\n${ids.join("\n")}\n`);
    const queue = ["--queue", world.redis.url];
    const suspended = await okta(mock, [
      ...["users", "suspend", "--from", "leavers.csv", "--yes", "--ledger", "run.jsonl", "-o", "json"],
      ...queue,
    ]);
    expect(JSON.parse(suspended.stdout)).toMatchObject({ total: 20, changed: 20, left: 0 });
    expect(suspended.code).toBe(0);
    expect((await readFile(join(folder, "run.jsonl"), "utf8")).split("\n")[0]).toMatch(
      /^\{"ledger":1,.*"run":"/,
    );
    const undone = await okta(mock, [
      "users",
      "unsuspend",
      "--from",
      "run.jsonl",
      "--yes",
      "-o",
      "json",
      ...queue,
    ]);
    expect(JSON.parse(undone.stdout)).toMatchObject({ total: 20, changed: 20 });
    const log = await timesDone(mock, "user.lifecycle.suspend");
    expect(ids.map((id) => log.get(id))).toEqual(ids.map(() => 1));
  });

  test.each([
    [
      "an org that no worker serves",
      {},
      "",
      /No worker serves http:\/\/127\.0\.0\.1:\d+\. No worker has been started yet/,
    ],
    [
      "a Redis that is not running",
      {},
      "redis://127.0.0.1:1",
      /Could not connect to Redis at 127\.0\.0\.1:1 \(ECONNREFUSED\)/,
    ],
    [
      "a URL that is no Redis",
      {},
      "http://127.0.0.1",
      /The URL of Redis is missing or invalid\. Pass it as --queue redis:\/\/localhost:6379, or set OKTA_IDM_QUEUE/,
    ],
    [
      "a password in an option",
      {},
      "redis://:hunter2@127.0.0.1",
      /Set OKTA_IDM_QUEUE_PASSWORD, and remove the password/,
    ],
  ])("%s is rejected before anything is recorded", async (_, env, url, message) => {
    const mock = await world.org();
    const [id = ""] = await usersOf(mock, 1);
    await writeFile(join(folder, "one.csv"), `id\n${id}\n`);
    const args = ["users", "suspend", "--from", "one.csv", "--ledger", "refused.jsonl", "--queue"];
    const { code, stderr } = await okta(mock, [...args, url || world.redis.url], env);
    expect(stderr.replaceAll("\n", " ").replaceAll(/ +/g, " ")).toMatch(message);
    expect(stderr).not.toContain("hunter2");
    expect(code).not.toBe(0);
    await expect(readFile(join(folder, "refused.jsonl"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("without @okta-idm/worker, the command says how to install it", async () => {
    const mock = await world.org();
    const alone = await mkdtemp(join(tmpdir(), "okta-idm-alone-"));
    try {
      for (const part of ["package.json", "bin", "dist"])
        await cp(join(CLI, part), join(alone, part), { recursive: true });
      await writeFile(join(alone, "one.csv"), "id\n00u1ana2ferreira3Q5d\n");
      const args = [
        join(alone, "bin/okta-idm.js"),
        "users",
        "suspend",
        "--from",
        "one.csv",
        "--queue",
        "redis://127.0.0.1",
      ];
      const env = { HOME: alone, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
      const stderr = await new Promise<string>((resolve) => {
        execFile(process.execPath, args, { cwd: alone, env }, (_, __, text) => resolve(text));
      });
      expect(stderr).toContain("npm install @okta-idm/worker");
    } finally {
      await rm(alone, { recursive: true });
    }
  });
});
