import { httpResponse } from "./http-response.ts";
import type { ReadUser } from "./read-user.ts";

/** The minimum for a client that returns the user. */
export const readUser: ReadUser = (id) =>
  new Promise((resolve, reject) => {
    const read = (pieces: Buffer[]) => resolve(JSON.parse(Buffer.concat(pieces).toString()));
    httpResponse(
      id,
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece)).on("end", () => read(pieces));
      },
      reject,
    );
  });
