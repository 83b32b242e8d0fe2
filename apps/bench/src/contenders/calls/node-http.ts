import { httpResponse } from "./http-response.ts";
import type { ReadUser } from "./read-user.ts";

/** The HTTP client of core, with no layers. */
export const readUser: ReadUser = (id) =>
  new Promise((resolve, reject) => {
    httpResponse(id, (response) => response.on("data", () => {}).on("end", resolve), reject);
  });
