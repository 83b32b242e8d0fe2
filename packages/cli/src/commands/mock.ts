import { OktaError } from "@okta-idm/core";
import {
  COMMAND_OPTIONS,
  namedForCommand,
  readCommandOptions,
  writeCa,
} from "@okta-idm/mock/command-options";
import { type Command, type Option, text } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../terminal/print.ts";

const OPTIONS = Object.values(COMMAND_OPTIONS).map(({ name, takes, value, help }): [string, Option] => [
  name,
  {
    type: takes === "nothing" ? "boolean" : "string",
    multiple: takes === "texts",
    help,
    ...(value !== undefined && { value }),
  },
]);

export const mock: Command = {
  description:
    "Start a made-up org on this machine, to try commands on. It prints its URL and a key, and keeps changes until Ctrl-C. The package @okta-idm/mock has to be installed beside this one.",
  options: {
    ...Object.fromEntries(OPTIONS),
    "write-ca": {
      type: "string",
      value: "<file>",
      help: "Write the certificate of the CA to this file (with --tls)",
    },
  },
  examples: [
    "okta-idm mock --port 4010",
    "okta-idm mock --users 100000 --latency-ms 150",
    "okta-idm mock --tls --write-ca mock-ca.pem",
  ],
  async run(io, _args, values) {
    const options = await readCommandOptions(values).catch(refused);
    const { startMock } = await loadMock();
    const org = await startMock(options).catch(refused);
    const file = text(values, "write-ca");
    if (file !== undefined) await writeCa(file, org).catch(refused);
    const trust = org.ca === undefined ? "" : ` --ca-file ${file ?? "mock-ca.pem"}`;
    const ca = org.ca === undefined || file !== undefined ? "" : `\nIts CA, for mock-ca.pem:\n\n${org.ca}\n`;
    await print(
      io.stdout,
      `A made-up org is ready, until Ctrl-C. In another terminal:

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
};

function refused(error: Error): never {
  throw new OktaError("refused", namedForCommand(error.message));
}

async function loadMock(): Promise<typeof import("@okta-idm/mock")> {
  try {
    return await import("@okta-idm/mock");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new OktaError(
      "refused",
      "The mock is a package of its own: npm install @okta-idm/mock, beside this one",
    );
  }
}
