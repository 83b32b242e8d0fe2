import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startMock } from "@okta-idm/mock";
import { answerIncident, type CommandLine } from "./incident.ts";

const WIDTH = 80;
const print = (line = "") => process.stdout.write(`${line}\n`);

const bin = fileURLToPath(new URL("bin/okta-idm.js", import.meta.resolve("@okta-idm/cli/package.json")));

const mock = await startMock();
// The home of the person: settings, and the ledgers of runs.
const home = await mkdtemp(join(tmpdir(), "okta-idm-demo-"));
try {
  print();
  print("A compromised account, and how an administrator answers it with okta-idm.");
  print(`Mock org: ${mock.url}, which keeps what is done to it`);

  const oktaIdm: CommandLine = async (args) => {
    for (const line of wrapped(`  $ okta-idm ${args.map(quoted).join(" ")}`)) print(line);
    // One file for both outputs keeps the order in which a person sees them.
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
  await answerIncident(oktaIdm, (step) => {
    steps += 1;
    print();
    print(`${steps}  ${step}`);
    print();
  });
  const broken = mock.violations();
  if (broken.length > 0) throw new Error(`the contract was broken: ${JSON.stringify(broken)}`);
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

/** A line as a terminal of 80 columns shows it whole: what does not fit continues below. */
function wrapped(line: string): string[] {
  if (line.length <= WIDTH) return [line.trimEnd()];
  const blank = line.lastIndexOf(" ", WIDTH);
  const end = blank > WIDTH / 2 ? blank : WIDTH;
  return [line.slice(0, end).trimEnd(), ...wrapped(`      ${line.slice(end).trimStart()}`)];
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}
