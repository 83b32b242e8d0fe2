import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The built program, as npm links it. */
export const BIN = fileURLToPath(new URL("../bin/okta-idm.js", import.meta.url));

/** The result of a process. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** The whole environment. Nothing is inherited, so no secret of the machine gets into a test. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly stdin?: string | undefined;
  /** The working folder. */
  readonly cwd?: string | undefined;
}

/** An environment without profiles: a home folder that does not exist. */
const NOBODY = { HOME: "/nonexistent" };

/** Runs `okta-idm` in a process of its own. */
export async function oktaIdm(args: readonly string[], { env = {}, stdin = "", cwd }: Surroundings = {}) {
  const child = startOktaIdm(args, env, cwd);
  // The program may end before its standard input is written.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, stdout, stderr } as Ended;
}

/** Starts `okta-idm`, for tests that interrupt it. */
export function startOktaIdm(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
) {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { ...NOBODY, ...env } });
}
