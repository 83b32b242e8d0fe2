/** Runs `okta-idm` with arguments. Returns its output. */
export type CommandLine = (args: readonly string[]) => Promise<string>;

/** Announces the next step. */
export type Announce = (step: string) => void;

const LOGIN = "ana@example.com";
const REASON = "INC-1234";

/**
 * Handles a compromised account with the commands of an administrator: find the user, read the access, contain the account,
 * read the log, and restore the account.
 *
 * @throws Error at the first command that fails.
 */
export async function handleIncident(oktaIdm: CommandLine, announce: Announce): Promise<void> {
  announce("Find the user");
  await oktaIdm(["users", "find", "ferr"]);

  announce("Read the access of the account");
  await oktaIdm(["users", "get", LOGIN, "--access"]);

  announce("Contain the account: one plan, one confirmation (here --yes)");
  const contain = ["users", "contain", LOGIN, "--leave-group", "Finance", "--reason", REASON, "--yes"];
  const run = runIn(await oktaIdm(contain));

  announce("Read the log of the account");
  await oktaIdm(["logs", "list", "--user", LOGIN, "--since", "10m"]);

  announce("List the run");
  await oktaIdm(["runs", "list"]);

  announce("Restore the account after the incident");
  await oktaIdm(["users", "restore", run, "--reason", REASON]);

  announce("Check the restored account");
  await oktaIdm(["users", "get", LOGIN, "--fields", "profile.login,status"]);
  await oktaIdm(["users", "groups", LOGIN]);
}

/** Name of the run, which the command prints at its end. */
function runIn(printed: string): string {
  const name = /^Ledger: (\S+)$/m.exec(printed)?.[1];
  if (name === undefined) throw new Error("The output of the containment names no run");
  return name;
}
