// What other packages of this project use: one reader of the settings, one set of guards, and the command table. Not
// published.

export { guardOptions } from "./changes/guard-options.ts";
export { DEFAULT_MAX_CHANGES, openAudit } from "./changes/open-run.ts";
export { effectOf, READ_METHODS } from "./changes/request-effect.ts";
export { type Command, type Io, type Options, text, type Values } from "./command.ts";
export { MCP_DESCRIPTION, mcp } from "./commands/mcp.ts";
export { checkFolder, readSecretText } from "./config/private-file.ts";
export { readProfiles } from "./config/profile.ts";
export { configuredScopes, readSettings, type Settings } from "./config/settings.ts";
export { collectingSink } from "./events/collecting-sink.ts";
export { eventFormat, FORMAT_OPTIONS } from "./events/event-format.ts";
export { EXIT } from "./exit-code.ts";
export { masked } from "./output/secrets.ts";
export { connect, type Session } from "./session.ts";
export { tellError } from "./terminal/error-text.ts";
export { note, print } from "./terminal/print.ts";
export { COMMAND_GROUPS } from "./usage/command-table.ts";
export { findCommand } from "./usage/find-command.ts";
export { commandHelp, programHelp } from "./usage/help.ts";
export { wholeNumber } from "./usage/parameter-options.ts";
export { parseOptions } from "./usage/parse-options.ts";
export { wrongOption } from "./usage/usage-error.ts";
