// For other packages of this project: one reader of the settings, one set of guards, and the commands. Not published.

export { effectOf, READ_METHODS } from "./changes/request-effect.ts";
export { DEFAULT_MAX_CHANGES, guardOptions, openAudit } from "./changes/run-options.ts";
export {
  type Command,
  type Definition,
  defineCommand,
  file,
  flag,
  type Io,
  integer,
  isGiven,
  type Options,
  repeated,
  string,
  type ValuesOf,
} from "./command.ts";
export { command as mcp, MCP_DESCRIPTION, type McpValues } from "./commands/mcp.ts";
export { checkFolder, readSecretText } from "./config/private-file.ts";
export { readProfiles } from "./config/profile.ts";
export { configuredScopes, readSettings, type Settings } from "./config/settings.ts";
export { collectingSink } from "./events/collecting-sink.ts";
export { eventFormat, FORMAT_OPTIONS, FORMAT_REQUIRES, type FormatValues } from "./events/event-format.ts";
export { EXIT } from "./exit-code.ts";
export { masked } from "./output/secrets.ts";
export { connect, type Session } from "./session.ts";
export { printError } from "./terminal/error-text.ts";
export { note, print } from "./terminal/print.ts";
export { commandHelp } from "./usage/command-help.ts";
export { COMMAND_GROUPS, findCommand } from "./usage/commands.ts";
export { programHelp } from "./usage/help.ts";
export { loadCommand } from "./usage/load-command.ts";
export { checkRelations, dashed, parseOptions } from "./usage/parse-options.ts";
export { UsageError } from "./usage/usage-error.ts";
