import { parseArgs } from "node:util";
import { COMMAND_OPTIONS, namedForCommand, readCommandOptions, writeCa } from "./command-options.ts";

const OPTIONS = Object.values(COMMAND_OPTIONS);
const WIDTH = 80;
const INDENT = 26;

const ROWS = [
  ...OPTIONS.map(({ name, value = "", help }) => [`--${name} ${value}`, help] as const),
  ["--write-ca <file>", "Write the CA certificate to this file (requires --tls)"] as const,
  ["--help, -h", "Print this text"] as const,
];

const USAGE = `Usage: okta-idm-mock [--port <n>] [options]

Start a mock Okta org on the loopback. When it is ready, it prints one line of
JSON. With --tls the line includes the CA certificate:
  {"url":"http://127.0.0.1:4010","apiKey":"…"}

Options:
${ROWS.map(([option, help]) => `  ${option.padEnd(INDENT - 2)}${wrapped(help)}`).join("\n")}

Control it with GET, POST and DELETE /_mock/faults, GET /_mock/requests,
/_mock/violations and /_mock/operations, and POST /_mock/reset.
Stop it with Ctrl-C.
`;

/** Wraps text to the width beside the indent. */
function wrapped(text: string): string {
  const room = WIDTH - INDENT;
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join(`\n${" ".repeat(INDENT)}`);
}

/** The parts of a process that the command uses. */
export interface CommandProcess {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  exitCode?: typeof process.exitCode;
  once(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
}

/** Runs `okta-idm-mock` until it receives SIGINT or SIGTERM. */
export async function main(argv: readonly string[], host: CommandProcess = process): Promise<void> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...Object.fromEntries(
          OPTIONS.map(({ name, takes }) => [
            name,
            {
              type: takes === "nothing" ? ("boolean" as const) : ("string" as const),
              multiple: takes === "texts",
            },
          ]),
        ),
        "write-ca": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return void host.stdout.write(USAGE);
    const options = await readCommandOptions(values);
    // Prism takes a second to load. Help and errors need not wait for it.
    const { startMock } = await import("./start-mock.ts");
    const mock = await startMock(options);
    const { url, apiKey, ca, close } = mock;
    for (const signal of ["SIGINT", "SIGTERM"] as const) host.once(signal, close);
    if (values["write-ca"] !== undefined) await writeCa(values["write-ca"], mock);
    host.stdout.write(`${JSON.stringify({ url, apiKey, ca })}\n`);
  } catch (error) {
    const message = namedForCommand((error as Error).message);
    host.stderr.write(`okta-idm-mock: ${message}\nTry okta-idm-mock --help\n`);
    host.exitCode = 2;
  }
}
