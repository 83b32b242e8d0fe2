import {
  type Command,
  checkRelations,
  commandHelp,
  EXIT,
  type Io,
  parseOptions,
  print,
  printError,
} from "@okta-idm/cli/internal";
import { printable, version } from "@okta-idm/core";
import { board } from "./commands/board.ts";
import { doctor } from "./commands/doctor.ts";
import { start } from "./commands/start.ts";
import { status } from "./commands/status.ts";
import { submit } from "./commands/submit.ts";
import { errorOf } from "./errors.ts";

const COMMANDS: Readonly<Record<string, Command>> = { start, submit, status, doctor, board };

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
    const command = await loadCommand(name);
    const { args, values, help } = parseOptions(`${PROGRAM} ${name}`, command.options, rest);
    if (help) {
      await print(io.stdout, withProgramName(commandHelp({ name, arguments: command.arguments }, command)));
      return EXIT.done;
    }
    if (args.length !== command.arguments.length) {
      const takes = command.arguments.length === 0 ? "no arguments" : command.arguments.join(" ");
      throw errorOf("argumentsWrong", [name, takes]);
    }
    checkRelations(command, values);
    return await command.run(io, { command: name, args, values, loadCommand });
  } catch (error) {
    return printError(io, error, PROGRAM);
  }
}

async function loadCommand(name: string): Promise<Command> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw errorOf("unknownCommand", [JSON.stringify(printable(name))]);
  return command;
}

function withProgramName(text: string): string {
  return text.replaceAll(/okta-idm (?=start|submit|status|doctor|board)/g, `${PROGRAM} `);
}

function programHelp(): string {
  const rows = Object.entries(COMMANDS).map(([name, { arguments: taken, summary }]) => {
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
