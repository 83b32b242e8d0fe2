import {
  type Command,
  commandHelp,
  EXIT,
  type Io,
  parseOptions,
  print,
  tellError,
  wrongOption,
} from "@okta-idm/cli/internal";
import { OktaError, printable, version } from "@okta-idm/core";
import { board } from "./commands/board.ts";
import { doctor } from "./commands/doctor.ts";
import { start } from "./commands/start.ts";
import { status } from "./commands/status.ts";
import { submit } from "./commands/submit.ts";
import { errorOf } from "./errors.ts";

interface Entry {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly summary: string;
  readonly command: Command;
}

const COMMANDS: readonly Entry[] = [
  { name: "start", arguments: [], summary: "Run the jobs of orgs, and collect their logs", command: start },
  { name: "submit", arguments: ["<file>"], summary: "Submit a job, as JSON", command: submit },
  { name: "status", arguments: ["<key>"], summary: "Show the state and outcomes of a job", command: status },
  { name: "doctor", arguments: [], summary: "Check Redis and the orgs", command: doctor },
  { name: "board", arguments: [], summary: "Serve Bull Board behind a login", command: board },
];

const PROGRAM = "okta-idm-worker";

/** Runs the program `okta-idm-worker`. Returns its exit code. */
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
    if (entry === undefined) throw errorOf("unknownCommand", [JSON.stringify(printable(name))]);
    const { command } = entry;
    if (rest.includes("--help") || rest.includes("-h")) {
      const help = commandHelp({ ...entry, load: async () => command }, command);
      await print(io.stdout, withProgramName(help));
      return EXIT.done;
    }
    const { args, values } = parseArguments(name, command.options, rest);
    if (args.length !== entry.arguments.length) {
      const takes = entry.arguments.length === 0 ? "no arguments" : entry.arguments.join(" ");
      throw errorOf("argumentsWrong", [name, takes]);
    }
    return await command.run(io, args, values);
  } catch (error) {
    return tellError(io, error, PROGRAM);
  }
}

function parseArguments(name: string, options: Parameters<typeof parseOptions>[1], argv: readonly string[]) {
  try {
    return parseOptions(name, options, [name, ...argv]);
  } catch (error) {
    const { message } = wrongOption(name, options, error as NodeJS.ErrnoException);
    throw new OktaError("refused", withProgramName(message));
  }
}

function withProgramName(text: string): string {
  return text.replaceAll(/okta-idm (?=start|submit|status|doctor|board)/g, `${PROGRAM} `);
}

function programHelp(): string {
  const rows = COMMANDS.map(({ name, arguments: taken, summary }) => {
    return `  ${[name, ...taken].join(" ").padEnd(18)}${summary}`;
  });
  return `${PROGRAM} ${version}: Okta changes and log collection for many orgs, on BullMQ and Redis

Usage: ${PROGRAM} <command> [options]

${rows.join("\n")}

Help for a command: ${PROGRAM} <command> --help (-h)
Version: ${PROGRAM} --version

Environment:
  OKTA_IDM_QUEUE            URL of the Redis with the queues
  OKTA_IDM_QUEUE_PASSWORD   its password; OKTA_IDM_QUEUE_USER names the user
  OKTA_URL, OKTA_API_KEY    org and API token, instead of a profile
  OKTA_IDM_BOARD_PASSWORD   password of the board
  OKTA_IDM_WEBHOOK_HEADERS  headers for --webhook, such as its credentials
`;
}
