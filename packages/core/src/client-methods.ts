import type { Client, MaybeOptionalInit, ParseAsResponse } from "openapi-fetch";
import type {
  ErrorResponse,
  HttpMethod,
  MediaType,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers";
import type { paths } from "./generated/okta.ts";

// openapi-fetch takes what is marked as write-only out of the types of answers. The contract has none, and on the way a
// vocabulary that is open, `"ACTIVE" | (string & {})`, would become an object that is no string any more.

type Operation<Path extends keyof paths, Method extends HttpMethod> = paths[Path][Method] extends infer Found
  ? NonNullable<Found>
  : never;

/** An item of a list that was asked for with `fields`: its id, and whatever else was named. */
export type Projected<Item> = Item extends { id: infer Id; profile: infer Profile }
  ? { id: Id; profile?: Partial<Profile> } & Partial<Omit<Item, "id" | "profile">>
  : Item;

/** Options that ask for some members of each item only. */
export interface WithFields {
  params: { query: { fields: string } };
}

type Asked<Body, Options> = Options extends WithFields
  ? Body extends readonly (infer Item)[]
    ? Projected<Item>[]
    : Body
  : Body;

/** What a call resolves with: the body of a success, or of an error, and the answer itself. */
export type Answer<Called extends Record<string | number, unknown>, Options> =
  | {
      data: Asked<ParseAsResponse<SuccessResponse<ResponseObjectMap<Called>, MediaType>, Options>, Options>;
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
