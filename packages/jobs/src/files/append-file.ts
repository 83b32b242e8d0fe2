import { type FileHandle, open } from "node:fs/promises";
import { fileError } from "../errors.ts";

/** Length of the file in bytes; undefined if several processes may append to it. */
type OwnLength = number | undefined;

/** A file that is only appended to. Texts that are added at the same time are written together. */
export class AppendFile {
  readonly #path: string;
  readonly #file: FileHandle;
  #ownLength: OwnLength;
  #waiting: { text: string; written: () => void; failed: (error: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  private constructor(path: string, file: FileHandle, ownLength: OwnLength) {
    this.#path = path;
    this.#file = file;
    this.#ownLength = ownLength;
  }

  /**
   * @param flags `ax` for a file that must not exist, `a` to append to a file.
   * @param isExclusive whether only this process appends. If the length then shows that another process did, nothing more is
   *   written. This protects the file when a frozen process lost its lock without noticing.
   * @throws as `open` of node:fs does.
   */
  static async open(
    path: string,
    flags: "a" | "ax",
    { isExclusive = false }: { readonly isExclusive?: boolean } = {},
  ): Promise<AppendFile> {
    const file = await open(path, flags, 0o600);
    if (!isExclusive) return new AppendFile(path, file, undefined);
    const stat = await file.stat();
    return new AppendFile(path, file, stat.isFile() ? stat.size : undefined);
  }

  /** Resolves when the text is on the disk. After a failure, nothing more is written. */
  append(text: string): Promise<void> {
    return new Promise((written, failed) => {
      if (this.#failure) return failed(this.#failure.error);
      this.#waiting.push({ text, written, failed });
      this.#writing ??= this.#write();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#failure) throw this.#failure.error;
        const text = batch.map((waiting) => waiting.text).join("");
        await this.#file.appendFile(text);
        await this.#file.datasync();
        await this.#checkLength(Buffer.byteLength(text));
        for (const { written } of batch) written();
      } catch (error) {
        this.#failure ??= { error };
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = undefined;
  }

  async #checkLength(written: number): Promise<void> {
    if (this.#ownLength === undefined) return;
    this.#ownLength += written;
    const { size } = await this.#file.stat();
    if (size === this.#ownLength) return;
    throw fileError("twoWriters", this.#path);
  }
}
