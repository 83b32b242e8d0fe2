import type { Command } from "@okta-idm/cli/internal";
import { board } from "./board.ts";
import { doctor } from "./doctor.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import { submit } from "./submit.ts";

interface Entry {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly summary: string;
  readonly command: Command;
}

export const COMMANDS: readonly Entry[] = [
  { name: "start", arguments: [], summary: "Do the jobs of orgs, and collect their logs", command: start },
  { name: "submit", arguments: ["<file>"], summary: "Submit a job, as JSON", command: submit },
  { name: "status", arguments: ["<key>"], summary: "Show what became of a job", command: status },
  { name: "doctor", arguments: [], summary: "Check Redis and the orgs", command: doctor },
  { name: "board", arguments: [], summary: "Serve Bull Board behind a login", command: board },
];
