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
