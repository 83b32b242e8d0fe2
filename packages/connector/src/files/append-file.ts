import { type FileHandle, open } from "node:fs/promises";

/** A file that is only added to. What is added together goes to the disk together. */
export class AppendFile {
  readonly #file: FileHandle;
  #waiting: { text: string; written: () => void; failed: (error: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /**
   * @param flags `ax` for a file that must not be there yet, `a` for one that is gone on with.
   * @throws as `open` of node:fs does.
   */
  static async open(path: string, flags: "a" | "ax"): Promise<AppendFile> {
    return new AppendFile(await open(path, flags, 0o600));
  }

  /** Resolves once the text is on the disk. After a failure nothing more is written. */
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
        await this.#file.appendFile(batch.map(({ text }) => text).join(""));
        await this.#file.datasync();
        for (const { written } of batch) written();
      } catch (error) {
        this.#failure ??= { error };
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = undefined;
  }
}
