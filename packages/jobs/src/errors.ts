import { OktaError } from "@okta-idm/core";
import {
  delimited,
  describeName,
  describeTarget,
  type Target,
  type TargetName,
  type TargetType,
} from "./targets/target.ts";

/** What to do about a file that cannot be used, by the code of Node. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "Give a file that you may write to",
  EDQUOT: "Your share of the disk is used up: make room, then go on with it",
  EFBIG: "It may not grow any longer: see `ulimit -f`, or choose another file system",
  EISDIR: "Give the name of a file",
  EMFILE: "Raise the number of files that a process may have open",
  ENOENT: "Does its folder exist?",
  ENOSPC: "The disk is full: make room, then go on with it",
  ENOTDIR: "A part of its path is a file, and no folder",
  EPERM: "Give a file that you may write to",
  EROFS: "Give a file in a folder that can be written to",
};

/**
 * A file that a run goes by cannot be used, or is not what it should be. What was done until then is done, and the file
 * says so as far as it was written. As with an `OktaError`, the message tells what happened, and `remedy` what to do.
 */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly path: string;
  /** Node's code, such as `ENOSPC`, where it was the system that said no. */
  readonly code: string | undefined;
  /** The next step, a sentence; undefined where there is none to give. */
  readonly remedy: string | undefined;

  constructor(path: string, why: string, { remedy, code }: { remedy?: string; code?: string } = {}) {
    super(`${path} ${why}`);
    this.path = path;
    this.code = code;
    this.remedy = remedy;
  }

  /**
   * The error for what the system said.
   *
   * @param what `read`, `written` and so on.
   */
  static of(path: string, what: string, error: unknown): FileError {
    if (error instanceof FileError) return error;
    const { code = (error as Error).name } = error as NodeJS.ErrnoException;
    const remedy = REMEDIES[code];
    return new FileError(path, `cannot be ${what} (${code})`, { code, ...(remedy && { remedy }) });
  }
}

/** Several users, groups or apps fit the name that was given. Nothing was done to any of them. */
export class AmbiguousTargetError extends Error {
  override readonly name = "AmbiguousTargetError";
  readonly type: TargetType;
  /** The name that several have. */
  readonly given: string;
  readonly candidates: readonly Target[];

  constructor(type: TargetType, name: string, candidates: readonly Target[]) {
    const list = candidates.map((candidate) => `  ${described(candidate)}  ${candidate.state}`);
    super(
      `${candidates.length} ${type}s are named ${JSON.stringify(name)}. Give the id of one:\n${list.join("\n")}`,
    );
    this.type = type;
    this.given = name;
    this.candidates = candidates;
  }
}

/** With the e-mail address where it is not the login: it may be why a user fits. */
function described(target: Target): string {
  const { email, name } = target;
  const differs = email !== undefined && email.toLowerCase() !== name.toLowerCase();
  return differs
    ? `${describeTarget(target)}, e-mail address ${JSON.stringify(email)}`
    : describeTarget(target);
}

/** No user, group or app has the name that was given. */
export class TargetNotFoundError extends OktaError {
  override readonly name = "TargetNotFoundError";
  readonly type: TargetType;
  /** The name that nobody has. */
  readonly given: string;
  /** Those whose names are like it, the likeliest first. Nothing is done to any of them. */
  readonly candidates: readonly Target[];

  constructor(type: TargetType, given: TargetName, candidates: readonly Target[] = []) {
    const hint = candidates.length > 0 ? `. Did you mean ${choice(type, candidates)}?` : "";
    super("not_found", `There is no ${type} whose ${describeName(type, given)}${hint}`);
    this.type = type;
    this.given = given.value;
    this.candidates = candidates;
  }
}

function choice(type: TargetType, candidates: readonly Target[]): string {
  const names = candidates.map(({ name }) => (type === "user" ? delimited(name) : JSON.stringify(name)));
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} or ${last}` : last;
}
