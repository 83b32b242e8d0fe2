import type { Command, CommandEntry } from "../command.ts";

/** A part of the help. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly CommandEntry[];
}

const entry = (signature: string, summary: string, load: () => Promise<Command>): CommandEntry => {
  const words = signature.split(" ");
  const firstArgument = words.findIndex((word) => /^[<[]/.test(word));
  const split = firstArgument < 0 ? words.length : firstArgument;
  return { name: words.slice(0, split).join(" "), arguments: words.slice(split), summary, load };
};

const lists = () => import("../commands/lists.ts");
const gets = () => import("../commands/get.ts");
const changes = () => import("../commands/changes.ts");
const runs = () => import("../commands/runs.ts");
const profiles = () => import("../commands/profiles.ts");

/** Every command, in the order of the help. What a command does is loaded when it is called. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  {
    title: "Users",
    commands: [
      entry("users list", "List users", async () => (await lists()).usersList),
      entry(
        "users find <text>...",
        "Find users by a part of a name",
        async () => (await import("../commands/users-find.ts")).usersFind,
      ),
      entry("users search <expression>", "Search users", async () => (await lists()).usersSearch),
      entry("users get <user>", "Show a user, and what they reach", async () => (await gets()).usersGet),
      entry("users groups <user>", "List the groups of a user", async () => (await lists()).usersGroups),
      entry("users apps <user>", "List the apps of a user", async () => (await lists()).usersApps),
      entry("users factors <user>", "List the factors of a user", async () => (await lists()).usersFactors),
      entry(
        "users contain <user>...",
        "Suspend, sign out, reset, leave groups",
        async () => (await import("../commands/contain.ts")).usersContain,
      ),
      entry("users restore <run>", "Take a containment back", async () => (await runs()).usersRestore),
      entry("users activate <user>...", "Activate users", async () => (await changes()).usersActivate()),
      entry("users deactivate <user>...", "Deactivate users, for good", async () =>
        (await changes()).usersDeactivate(),
      ),
      entry("users suspend <user>...", "Suspend users", async () => (await changes()).usersSuspend()),
      entry("users unsuspend <user>...", "Bring suspended users back", async () =>
        (await changes()).usersUnsuspend(),
      ),
      entry("users unlock <user>...", "Unlock locked-out users", async () => (await changes()).usersUnlock()),
      entry("users reset-password <user>...", "Force a new password", async () =>
        (await changes()).usersResetPassword(),
      ),
      entry("users clear-sessions <user>...", "End all sessions", async () =>
        (await changes()).usersClearSessions(),
      ),
    ],
  },
  {
    title: "Groups",
    commands: [
      entry("groups list", "List groups", async () => (await lists()).groupsList),
      entry("groups get <group>", "Show a group", async () => (await gets()).groupsGet),
      entry(
        "groups members <group>",
        "List the members of a group",
        async () => (await lists()).groupsMembers,
      ),
      entry("groups add-user <group> <user>...", "Put users into a group", async () =>
        (await changes()).groupsAddUser(),
      ),
      entry("groups remove-user <group> <user>...", "Take users out of a group", async () =>
        (await changes()).groupsRemoveUser(),
      ),
    ],
  },
  {
    title: "Apps",
    commands: [
      entry("apps list", "List apps", async () => (await lists()).appsList),
      entry("apps get <app>", "Show an app", async () => (await gets()).appsGet),
      entry("apps users <app>", "List the users of an app", async () => (await lists()).appsUsers),
      entry("apps activate <app>...", "Switch apps on", async () => (await changes()).appsActivate()),
      entry("apps deactivate <app>...", "Switch apps off", async () => (await changes()).appsDeactivate()),
      entry("apps delete <app>...", "Delete inactive apps, for good", async () =>
        (await changes()).appsDelete(),
      ),
    ],
  },
  {
    title: "System Log",
    commands: [
      entry(
        "logs list",
        "List events, newest first",
        async () => (await import("../commands/logs-list.ts")).logsList,
      ),
      entry(
        "logs summary",
        "Count events by type, IP, country and outcome",
        async () => (await import("../commands/logs-summary.ts")).logsSummary,
      ),
      entry(
        "logs tail",
        "Show the last events, and follow",
        async () => (await import("../commands/logs-tail.ts")).logsTail,
      ),
      entry(
        "logs export",
        "Write all events of a time to a file",
        async () => (await import("../commands/logs-export.ts")).logsExport,
      ),
    ],
  },
  {
    title: "Runs",
    commands: [
      entry("runs list", "List bulk runs and containments", async () => (await runs()).runsList),
      entry("runs show <run>", "Show what became of each", async () => (await runs()).runsShow),
      entry("runs undo <run>", "Undo what a run changed", async () => (await runs()).runsUndo),
    ],
  },
  {
    title: "Everything else",
    commands: [
      entry(
        "api <method> <path>",
        "Send any request to the org",
        async () => (await import("../commands/api.ts")).api,
      ),
      entry(
        "actions",
        "List the documented actions",
        async () => (await import("../commands/actions.ts")).actionsList,
      ),
      entry(
        "actions describe <action>",
        "Show what an action takes",
        async () => (await import("../commands/actions-describe.ts")).actionsDescribe,
      ),
      entry(
        "run <action>",
        "Run an action, JSON in and out",
        async () => (await import("../commands/run.ts")).run,
      ),
    ],
  },
  {
    title: "Settings",
    commands: [
      entry("login", "Make a profile for an org", async () => (await import("../commands/login.ts")).login),
      entry(
        "status",
        "Show which org and sign-in are used",
        async () => (await import("../commands/status.ts")).status,
      ),
      entry(
        "doctor",
        "Check the connection and the rights",
        async () => (await import("../commands/doctor.ts")).doctor,
      ),
      entry("profiles", "List the profiles", async () => (await profiles()).profilesList),
      entry("profiles use <name>", "Choose a profile", async () => (await profiles()).profilesUse),
      entry(
        "profiles remove <name>",
        "Forget a profile and its token",
        async () => (await profiles()).profilesRemove,
      ),
      entry("completion <shell>", "Complete commands in bash, zsh or fish", async () =>
        (await import("../commands/completion.ts")).completionOf(COMMANDS),
      ),
      entry("mcp", "Serve an org to agents (MCP)", async () => (await import("../commands/mcp.ts")).mcp),
      entry(
        "mock",
        "Start a made-up org to try things on",
        async () => (await import("../commands/mock.ts")).mock,
      ),
    ],
  },
];

export const COMMANDS: readonly CommandEntry[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);
