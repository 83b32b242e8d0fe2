import type { paths } from "./generated/okta.ts";
import type { Client, MaybeOptionalInit, ParseAsResponse } from "./generated/openapi-fetch-types.ts";
import type {
  ErrorResponse,
  HttpMethod,
  MediaType,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from "./generated/openapi-typescript-helpers.ts";

// openapi-fetch takes what is marked as write-only out of the types of answers. The contract has none, and on the way a
// vocabulary that is open, `"ACTIVE" | (string & {})`, would become an object that is no string any more.

type Operation<Path extends keyof paths, Method extends HttpMethod> = paths[Path][Method] extends infer Found
  ? NonNullable<Found>
  : never;

/** What a call resolves with: the body of a success, or of an error, and the answer itself. */
export type Answer<Called extends Record<string | number, unknown>, Options> =
  | {
      data: ParseAsResponse<SuccessResponse<ResponseObjectMap<Called>, MediaType>, Options>;
      error?: never;
      response: Response;
    }
  | { data?: never; error: ErrorResponse<ResponseObjectMap<Called>, MediaType>; response: Response };

type Init<Options> =
  RequiredKeysOf<Options> extends never
    ? [(Options & { [key: string]: unknown })?]
    : [Options & { [key: string]: unknown }];

type Call<Method extends HttpMethod> = <
  Path extends PathsWithMethod<paths, Method>,
  Options extends MaybeOptionalInit<paths[Path], Method>,
>(
  path: Path,
  ...init: Init<Options>
) => Promise<Answer<Operation<Path, Method>, Options>>;

/** The methods of an openapi-fetch client, typed by the contract. */
export interface ClientMethods extends Omit<Client<paths>, "request" | Uppercase<HttpMethod>> {
  GET: Call<"get">;
  PUT: Call<"put">;
  POST: Call<"post">;
  DELETE: Call<"delete">;
  /** A call whose method is a variable. */
  request: <
    Method extends HttpMethod,
    Path extends PathsWithMethod<paths, Method>,
    Options extends MaybeOptionalInit<paths[Path], Method>,
  >(
    method: Method,
    path: Path,
    ...init: Init<Options>
  ) => Promise<Answer<Operation<Path, Method>, Options>>;
}
