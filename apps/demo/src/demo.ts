import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMock } from "@okta-idm/mock";
import { type CommandLine, handleIncident } from "./incident.ts";

const WIDTH = 80;
const print = (line = "") => process.stdout.write(`${line}\n`);

const bin = fileURLToPath(new URL("bin/okta-idm.js", import.meta.resolve("@okta-idm/cli/package.json")));

const mock = await startMock();
// The home folder of the administrator: settings, and the ledgers of runs.
const home = await mkdtemp(join(tmpdir(), "okta-idm-demo-"));
try {
  print();
  print("Contain and restore a compromised account with okta-idm.");
  print(`Mock org: ${mock.url}`);

  const oktaIdm: CommandLine = async (args) => {
    for (const line of wrapped(`  $ okta-idm ${args.map(quoted).join(" ")}`)) print(line);
    // One file for both outputs keeps their order.
    const path = join(home, "printed.txt");
    const file = await open(path, "w");
    const { PATH, SystemRoot } = process.env;
    const env = { PATH, SystemRoot, HOME: home, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
    const child = spawn(process.execPath, [bin, ...args], { env, stdio: ["ignore", file.fd, file.fd] });
    const [code] = await once(child, "close");
    await file.close();
    const printed = (await readFile(path, "utf8")).replaceAll(home, "~");
    if (code !== 0) throw new Error(`okta-idm ${args.join(" ")} exited with ${code}: ${printed}`);
    for (const line of printed
      .trimEnd()
      .split("\n")
      .flatMap((text) => wrapped(`  ${text}`)))
      print(line);
    return printed;
  };
  let steps = 0;
  const started = performance.now();
  await handleIncident(oktaIdm, (step) => {
    steps += 1;
    print();
    print(`${steps}  ${step}`);
    print();
  });
  const broken = mock.violations();
  if (broken.length > 0) throw new Error(`Requests violated the contract: ${JSON.stringify(broken)}`);
  print();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`Contained and restored: ${steps} steps in ${seconds} s, none failed.`);
  print();
} catch (error) {
  process.stderr.write(`The demo stopped: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await mock.close();
  await rm(home, { recursive: true, force: true });
}

/** Wraps a line at 80 columns. */
function wrapped(line: string): string[] {
  if (line.length <= WIDTH) return [line.trimEnd()];
  const blank = line.lastIndexOf(" ", WIDTH);
  const end = blank > WIDTH / 2 ? blank : WIDTH;
  return [line.slice(0, end).trimEnd(), ...wrapped(`      ${line.slice(end).trimStart()}`)];
}

/** Quotes a word for a shell. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}
