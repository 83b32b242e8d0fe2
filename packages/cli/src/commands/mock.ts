import { OktaError } from "@okta-idm/core";
import { type Command, text } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../terminal/print.ts";
import { wholeNumber } from "../usage/parameter-options.ts";

const NUMBERS = ["port", "seed", "users", "events"] as const;

export const mock: Command = {
  description:
    "Starts a made-up org on this machine, to try commands on: it prints its URL and a key, and keeps what is done to it until Ctrl-C. The package @okta-idm/mock has to be installed beside this one.",
  options: {
    port: { type: "string", value: "<n>", help: "Port. Default: any free one" },
    seed: { type: "string", value: "<n>", help: "Seed of everything that is made up. Default: 1" },
    users: { type: "string", value: "<n>", help: "How many users there are. Default: 200" },
    events: { type: "string", value: "<n>", help: "How many events the log begins with. Default: 1000" },
  },
  examples: ["okta-idm mock --port 4010", "okta-idm mock --users 100000"],
  async run(io, _args, values) {
    const given = NUMBERS.flatMap((name) => {
      const value = text(values, name);
      return value === undefined ? [] : [[name, wholeNumber(`--${name}`, value)]];
    });
    const { startMock } = await loadMock();
    const org = await startMock(Object.fromEntries(given)).catch((error: Error) => {
      throw new OktaError("refused", error.message);
    });
    await print(
      io.stdout,
      `A made-up org is ready, until Ctrl-C. In another terminal:

  export OKTA_URL=${org.url} OKTA_API_KEY=${org.apiKey}
  okta-idm users list
`,
    );
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve();
      io.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await org.close();
    return EXIT.done;
  },
};

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
