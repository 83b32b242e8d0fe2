import { parseArgs } from "node:util";

const USAGE = `Usage: okta-idm-mock [--port N]

Starts a mock Okta org on the loopback, and prints one line of JSON when it is
ready:
  {"url":"http://127.0.0.1:4010","apiKey":"…"}

Options:
  --port N   Port to listen on. Default: any free one.
  --help     Print this text.

Ctrl-C ends it.
`;

/** Runs `okta-idm-mock`: serves until the process is told to end. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { port: { type: "string", default: "0" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) return void process.stdout.write(USAGE);
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error("--port takes a number from 0 to 65535");
    // Prism takes a second to load, which a mistake or a look at the help need not wait for.
    const { startMock } = await import("./start-mock.ts");
    const { url, apiKey, close } = await startMock({ port });
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, close);
    process.stdout.write(`${JSON.stringify({ url, apiKey })}\n`);
  } catch (error) {
    process.stderr.write(`okta-idm-mock: ${(error as Error).message}\nTry okta-idm-mock --help\n`);
    process.exitCode = 2;
  }
}
