import { httpAnswer } from "./http-answer.ts";
import type { ReadUser } from "./read-user.ts";

/** As little as a client can do that hands the user on. */
export const readUser: ReadUser = (id) =>
  new Promise((resolve, reject) => {
    const read = (pieces: Buffer[]) => resolve(JSON.parse(Buffer.concat(pieces).toString()));
    httpAnswer(
      id,
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece)).on("end", () => read(pieces));
      },
      reject,
    );
  });
