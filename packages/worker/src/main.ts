import {
  commandHelp,
  EXIT,
  type Io,
  parseOptions,
  print,
  tellError,
  wrongOption,
} from "@okta-idm/cli/internal";
import { OktaError, version } from "@okta-idm/core";
import { COMMANDS } from "./commands/index.ts";

const PROGRAM = "okta-idm-worker";

/** Runs the program `okta-idm-worker`, and resolves with its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [name = "--help", ...rest] = argv;
    if (name === "--help" || name === "-h") {
      await print(io.stdout, programHelp());
      return EXIT.done;
    }
    if (name === "--version") {
      await print(io.stdout, `${version}\n`);
      return EXIT.done;
    }
    const entry = COMMANDS.find((command) => command.name === name);
    if (entry === undefined) {
      throw new OktaError("refused", `There is no such command. Try ${PROGRAM} --help`);
    }
    const { command } = entry;
    if (rest.includes("--help") || rest.includes("-h")) {
      const help = commandHelp({ ...entry, load: async () => command }, command);
      await print(io.stdout, ours(help));
      return EXIT.done;
    }
    const { args, values } = parsed(name, command.options, rest);
    if (args.length !== entry.arguments.length) {
      const takes = entry.arguments.length === 0 ? "no arguments" : entry.arguments.join(" ");
      throw new OktaError("refused", `${PROGRAM} ${name} takes ${takes}. Try ${PROGRAM} ${name} --help`);
    }
    return await command.run(io, args, values);
  } catch (error) {
    return tellError(io, error, PROGRAM);
  }
}

function parsed(name: string, options: Parameters<typeof parseOptions>[1], argv: readonly string[]) {
  try {
    return parseOptions(name, options, [name, ...argv]);
  } catch (error) {
    const { message } = wrongOption(name, options, error as NodeJS.ErrnoException);
    throw new OktaError("refused", ours(message));
  }
}

function ours(text: string): string {
  return text.replaceAll(/okta-idm (?=start|submit|status|doctor|board)/g, `${PROGRAM} `);
}

function programHelp(): string {
  const rows = COMMANDS.map(({ name, arguments: taken, summary }) => {
    return `  ${[name, ...taken].join(" ").padEnd(18)}${summary}`;
  });
  return `${PROGRAM} ${version}: Okta changes and log collection for many orgs, on BullMQ and Redis

Usage: ${PROGRAM} <command> [options]

${rows.join("\n")}

Every command explains itself: ${PROGRAM} <command> --help (-h)
The version: ${PROGRAM} --version

Environment:
  OKTA_IDM_QUEUE            URL of the Redis with the queues
  OKTA_IDM_QUEUE_PASSWORD   its password; OKTA_IDM_QUEUE_USER names the user
  OKTA_URL, OKTA_API_KEY    org and API token, in place of a profile
  OKTA_IDM_BOARD_PASSWORD   password of the board
  OKTA_IDM_WEBHOOK_HEADERS  headers for --webhook, such as its credentials
`;
}
