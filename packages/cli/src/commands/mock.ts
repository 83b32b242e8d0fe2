import {
  COMMAND_OPTIONS,
  namedForCommand,
  readCommandOptions,
  writeCa,
} from "@okta-idm/mock/command-options";
import { defineCommand, file, flag, type Option, type Options, repeated, string } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../terminal/print.ts";
import { UsageError } from "../usage/usage-error.ts";
import { packageMissing } from "../usage/usage-errors.ts";

/** The options of the mock are its own. It reads their values itself. */
const MOCK_OPTIONS: Options = Object.fromEntries(
  Object.values(COMMAND_OPTIONS).map(({ name, takes, value = "<text>", help }): [string, Option] => {
    if (takes === "nothing") return [name, flag(help)];
    return [name, takes === "texts" ? repeated(string(value, help)) : string(value, help)];
  }),
);

export const command = defineCommand({
  summary: "Start a mock org to try commands on",
  description:
    "Start a mock org on this machine to try commands on. It prints its URL and a key, and keeps changes until Ctrl-C. Requires the package @okta-idm/mock, installed beside this one.",
  options: {
    ...(MOCK_OPTIONS as Readonly<Record<never, Option>>),
    writeCa: file("Write the certificate of the CA to this file (with --tls)"),
  },
  examples: [
    "okta-idm mock --port 4010",
    "okta-idm mock --users 100000 --latency-ms 150",
    "okta-idm mock --tls --write-ca mock-ca.pem",
  ],
  async run(io, { values: { writeCa: caFile, ...values } }) {
    const options = await readCommandOptions(values).catch(rejected);
    const { startMock } = await loadMock();
    const org = await startMock(options).catch(rejected);
    if (caFile !== undefined) await writeCa(caFile, org).catch(rejected);
    const trust = org.ca === undefined ? "" : ` --ca-file ${caFile ?? "mock-ca.pem"}`;
    const ca =
      org.ca === undefined || caFile !== undefined ? "" : `\nIts CA, for mock-ca.pem:\n\n${org.ca}\n`;
    await print(
      io.stdout,
      `The mock org runs until Ctrl-C. In another terminal:

  export OKTA_URL=${org.url} OKTA_API_KEY=${org.apiKey}
  okta-idm users list${trust}
${ca}`,
    );
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve();
      io.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await org.close();
    return EXIT.done;
  },
});

function rejected(error: Error): never {
  throw new UsageError(namedForCommand(error.message));
}

async function loadMock(): Promise<typeof import("@okta-idm/mock")> {
  try {
    return await import("@okta-idm/mock");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw packageMissing("The mock", "@okta-idm/mock");
  }
}
