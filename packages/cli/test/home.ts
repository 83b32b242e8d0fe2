import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The home folder of one test, with settings. */
export interface Home {
  readonly path: string;
  /** The environment that points to it. */
  readonly env: Readonly<Record<string, string>>;
  read(name: string): Promise<string>;
  /** The lines of the audit file, without the time. */
  audit(): Promise<Record<string, unknown>[]>;
}

/** The API token of the profile. */
export interface Profiled {
  readonly url: string;
  readonly key: string;
  /** More settings of the profile. `AUDIT` is replaced by a file in the home folder. */
  readonly more?: object;
}

/** Creates a home folder, with a profile `acme` if a URL is given, as `okta-idm login` would. */
export async function makeHome(profiled?: Profiled): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), "okta-idm-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const folder = join(path, "okta-idm");
  if (profiled) {
    await mkdir(folder, { mode: 0o700 });
    const { url, key, more } = profiled;
    const acme = { url, auth: { type: "api-key" }, keyIn: "file", ...more };
    const profiles = JSON.stringify({ current: "acme", profiles: { acme } });
    await writeFile(
      join(folder, "profiles.json"),
      profiles.replace('"AUDIT"', JSON.stringify(join(path, "audit.jsonl"))),
      {
        mode: 0o600,
      },
    );
    await writeFile(join(folder, "api-keys.json"), JSON.stringify({ [`acme ${url}`]: key }), { mode: 0o600 });
  }
  const read = (name: string) => readFile(join(path, name), "utf8");
  return {
    path,
    env: { HOME: path, XDG_CONFIG_HOME: path },
    read,
    audit: async () =>
      (await read("audit.jsonl"))
        .trimEnd()
        .split("\n")
        .filter(Boolean)
        .map((line) => {
          const { time, ...entry } = JSON.parse(line);
          if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(time)) throw new Error(`no time: ${line}`);
          return entry;
        }),
  };
}
