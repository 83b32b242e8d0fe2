import { stat } from "node:fs/promises";
import { FileError } from "../files/file-error.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { CollectOptions } from "./collect-options.ts";

/**
 * Makes a sink ready, where a checkpoint says if there is one.
 *
 * @throws FileError as the sink does, and where events go into the file that the checkpoint would be written over.
 */
export async function openSink(
  { sink, checkpoint }: Pick<CollectOptions, "sink" | "checkpoint">,
  found: Checkpoint | undefined,
): Promise<void> {
  await sink.open(found?.position);
  if (typeof checkpoint !== "string" || found) return;
  const path = checkpoint;
  const isThere = await stat(path).catch(() => undefined);
  if (isThere) {
    throw new FileError(path, "is where events go", { remedy: "Give the checkpoint a file of its own" });
  }
}
