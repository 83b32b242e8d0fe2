import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createConnector } from "@okta-idm/connector";
import { startMock } from "@okta-idm/mock";
import { type CommandLine, contain, type Tell } from "./containment.ts";

const LOGIN = "ana@example.com";
const print = (line = "") => process.stdout.write(`${line}\n`);

const bin = fileURLToPath(new URL("bin/okta-idm.js", import.meta.resolve("@okta-idm/cli/package.json")));
const run = promisify(execFile);

const mock = await startMock();
try {
  print();
  print(`A compromised account: ${LOGIN}`);
  print(`Mock org: ${mock.url}, which keeps what is done to it`);

  const cli: CommandLine = async (action, input) => {
    const args = [bin, "run", action, "--input", JSON.stringify(input)];
    const env = { ...process.env, OKTA_URL: mock.url, OKTA_API_KEY: mock.apiKey };
    // An error of Okta's is an output too, with an exit code that is not 0.
    const { stdout, stderr } = await run(process.execPath, args, { env }).catch((error) => error);
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout);
  };
  let steps = 0;
  const tell: Tell = (done, tool, result) => {
    steps += 1;
    print();
    print(`  ${steps}  ${done.padEnd(38)}${tool}`);
    for (const line of result) print(`     ${line}`);
  };
  const started = performance.now();
  await contain(LOGIN, "Finance", cli, createConnector({ url: mock.url, apikey: mock.apiKey }), tell);
  const broken = mock.violations();
  if (broken.length > 0) throw new Error(`the contract was broken: ${JSON.stringify(broken)}`);
  print();
  print(`Contained: ${steps} steps in ${((performance.now() - started) / 1000).toFixed(1)} s, none failed.`);
  print();
} catch (error) {
  process.stderr.write(`The containment stopped: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await mock.close();
}
