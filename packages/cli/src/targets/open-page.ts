import { spawn } from "node:child_process";
import { type OktaClient, OktaError } from "@okta-idm/core";
import { adminPage, type TargetType } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { ask } from "../terminal/ask.ts";
import { isInteractive, note, print } from "../terminal/print.ts";

/** Prints the address of a page in the Admin Console. On a terminal it offers to open it. */
export async function openPage(
  io: Io,
  client: OktaClient,
  type: TargetType,
  found: unknown,
): Promise<number> {
  const { id, name } = Object(found) as { readonly id?: unknown; readonly name?: unknown };
  if (typeof id !== "string")
    throw new OktaError(
      "unreadable",
      `Okta responded with ${type === "app" ? "an" : "a"} ${type} without an id`,
    );
  const appName = typeof name === "string" ? name : undefined;
  const page = await adminPage(client, { type, id }, { appName, signal: io.signal });
  await print(io.stdout, `${page}\n`);
  if (!isInteractive(io) || io.stdout.isTTY !== true) return EXIT.done;
  const answer = await ask(io, "Open it in the browser? (y/N)");
  if (/^y(es)?$/i.test(answer.trim()) && !(await openInBrowser(page))) {
    note(io, "Could not start a browser. Open the address by hand.");
  }
  return EXIT.done;
}

const OPENERS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  // `start` would interpret characters of the address.
  win32: ["rundll32.exe", "url.dll,FileProtocolHandler"],
};

/** Whether the browser could be started. The address is one argument: no shell interprets it. */
function openInBrowser(page: string): Promise<boolean> {
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, page], { stdio: "ignore", detached: true });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
