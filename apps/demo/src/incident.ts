/** Runs the command line with arguments, as a person would, and resolves with all that it printed. */
export type CommandLine = (args: readonly string[]) => Promise<string>;

/** Announces what comes next. */
export type Tell = (step: string) => void;

const LOGIN = "ana@example.com";
const REASON = "INC-1234";

/**
 * Answers a compromised account, with the commands that an administrator types: find the person, see what the account
 * reaches, contain it, read the log, and restore it once the incident is over.
 *
 * @throws Error at the first command that fails: what follows would build on sand.
 */
export async function answerIncident(oktaIdm: CommandLine, tell: Tell): Promise<void> {
  tell("Find the person");
  await oktaIdm(["users", "find", "ferr"]);

  tell("See what the account reaches");
  await oktaIdm(["users", "get", LOGIN, "--access"]);

  tell("Contain the account: one plan, one confirmation (here --yes)");
  const contain = ["users", "contain", LOGIN, "--leave-group", "Finance", "--reason", REASON, "--yes"];
  const run = runIn(await oktaIdm(contain));

  tell("Read what was done about it");
  await oktaIdm(["logs", "list", "--user", LOGIN, "--since", "10m"]);

  tell("Look at the run");
  await oktaIdm(["runs", "list"]);

  tell("Restore the account, once the incident is over");
  await oktaIdm(["users", "restore", run, "--reason", REASON]);

  tell("See that the account is as it was");
  await oktaIdm(["users", "get", LOGIN, "--fields", "profile.login,status"]);
  await oktaIdm(["users", "groups", LOGIN]);
}

/** Name of the run, which the command prints at its end. */
function runIn(printed: string): string {
  const name = /^Ledger: (\S+)$/m.exec(printed)?.[1];
  if (name === undefined) throw new Error("the containment names no run");
  return name;
}
