// Compiled by `pnpm typecheck`, never run: each line marked below has to be a compile error, and no other may be.
import { type components, type OktaClient, paginate, unwrap } from "../src/index.ts";

type Schemas = components["schemas"];

/** The literals of a vocabulary, which an editor offers. `never` if the compiler folded them into `string`. */
type Known<Vocabulary> = Vocabulary extends string ? (string extends Vocabulary ? never : Vocabulary) : never;

type Equal<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Accepts any string, `null` if the second type has it, and no number. */
type Takes<Vocabulary, Nothing> = Equal<Vocabulary, string | Nothing>;

type Status = "STAGED" | "PROVISIONED" | "ACTIVE" | "RECOVERY" | "PASSWORD_EXPIRED" | "LOCKED_OUT";
type Mode = "AUTO_LOGIN" | "BASIC_AUTH" | "BOOKMARK" | "BROWSER_PLUGIN" | "MFA_AS_SERVICE" | "OPENID_CONNECT";
type Result = "SUCCESS" | "FAILURE" | "SKIPPED" | "ALLOW" | "DENY" | "CHALLENGE" | "UNKNOWN" | "RATE_LIMIT";

export const known: {
  UserStatus: Equal<Known<Schemas["UserStatus"]>, Status | "SUSPENDED" | "DEPROVISIONED">;
  GroupType: Equal<Known<Schemas["GroupType"]>, "OKTA_GROUP" | "APP_GROUP" | "BUILT_IN">;
  ApplicationStatus: Equal<Known<Schemas["ApplicationStatus"]>, "ACTIVE" | "INACTIVE" | "DELETED">;
  SignOnMode: Equal<
    Known<Schemas["SignOnMode"]>,
    Mode | "SAML_1_1" | "SAML_2_0" | "SECURE_PASSWORD_STORE" | "WS_FEDERATION"
  >;
  LogSeverity: Equal<Known<Schemas["LogSeverity"]>, "DEBUG" | "INFO" | "WARN" | "ERROR">;
  result: Equal<
    Known<Schemas["LogOutcome"]["result"]>,
    Result | "DEFERRED" | "SCHEDULED" | "ABANDONED" | "UNANSWERED"
  >;
} = {
  UserStatus: true,
  GroupType: true,
  ApplicationStatus: true,
  SignOnMode: true,
  LogSeverity: true,
  result: true,
};

export const open: {
  UserStatus: Takes<Schemas["UserStatus"], never>;
  GroupType: Takes<Schemas["GroupType"], never>;
  ApplicationStatus: Takes<Schemas["ApplicationStatus"], never>;
  SignOnMode: Takes<Schemas["SignOnMode"], null>;
  LogSeverity: Takes<Schemas["LogSeverity"], never>;
  result: Takes<Schemas["LogOutcome"]["result"], null | undefined>;
} = {
  UserStatus: true,
  GroupType: true,
  ApplicationStatus: true,
  SignOnMode: true,
  LogSeverity: true,
  result: true,
};

export const unknownStatus: Schemas["UserStatus"] = "SOMETHING_NEW";
// @ts-expect-error a user has a status
export const noStatus: Schemas["UserStatus"] = null;
// @ts-expect-error a status is a string
export const numberedStatus: Schemas["UserStatus"] = 7;

/** A call returns the types of the contract: an open vocabulary is still a string. */
export async function read(client: OktaClient): Promise<string> {
  const users = await unwrap(client.GET("/api/v1/users"));
  const user = await unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00u1" } } }));
  const same: Schemas["User"] = user;
  // @ts-expect-error a path parameter is required
  client.GET("/api/v1/users/{userId}");
  // @ts-expect-error the path does not exist
  client.GET("/api/v1/user");
  // @ts-expect-error a limit is a number
  client.GET("/api/v1/users", { params: { query: { limit: "1" } } });
  return users[0]?.status ?? same.status;
}

/** With `fields`, everything except the id may be missing. */
export async function readSome(client: OktaClient): Promise<void> {
  const query = { fields: "id,profile:(login)" };
  for (const user of await unwrap(client.GET("/api/v1/users", { params: { query } }))) {
    const id: string = user.id;
    // @ts-expect-error the status was not requested
    const status: Schemas["UserStatus"] = user.status;
    // @ts-expect-error the profile may be missing
    const { login } = user.profile;
    void [id, status, login];
  }
  for await (const group of paginate(client, "/api/v1/groups", { params: { query: { fields: "type" } } })) {
    // @ts-expect-error the profile was not requested
    group.profile satisfies object;
  }
  for await (const group of paginate(client, "/api/v1/groups")) group.profile satisfies object;
}
