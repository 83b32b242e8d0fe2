import { httpAnswer } from "./http-answer.ts";
import type { ReadUser } from "./read-user.ts";

/** The base of core, with nothing on top. */
export const readUser: ReadUser = (id) =>
  new Promise((resolve, reject) => {
    httpAnswer(id, (answer) => answer.on("data", () => {}).on("end", resolve), reject);
  });
