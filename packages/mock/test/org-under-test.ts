import { readContract } from "@okta-idm/openapi";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { createOrg } from "../src/org/create-org.ts";
import type { OrgOptions, OrgResponse, Steps } from "../src/org/org.ts";

const contract = await readContract();
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
ajv.addSchema({ $id: "contract", components: (contract.document as { components?: object }).components });
const qualified = (schema: unknown) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components')) as object;

const ORIGIN = "http://127.0.0.1:4010";

/** Start time of tests: later than all dates of the contract's examples. */
export const START = Date.UTC(2026, 5, 1, 12);

export const ANA = "00u1ana2ferreira3Q5d";
export const ADMIN = "00u7adm2in4istr6ato8";
export const FINANCE = "00g2fin4ance7Rk9w3Ls";
export const EVERYONE = "00g1eve3ryone5Tz7m2x";

export interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>> | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly emptyPage?: boolean;
  readonly json?: unknown;
}

/** An item of a list. Only an event has `uuid` and `published`, and it has no `id`. */
interface Listed {
  readonly id: string;
  readonly uuid: string;
  readonly published: string;
}

interface ErrorBody {
  readonly errorCode: string;
  readonly errorSummary: string;
  readonly errorId: string;
  readonly errorCauses: readonly { readonly errorSummary: string }[];
}

/** An org with a stopped clock. Every response is checked against the contract. */
export function orgUnderTest(options: Partial<OrgOptions> = {}) {
  const time = { now: START };
  const org = createOrg({ clock: { now: () => time.now }, ...options });

  const ask = (operation: string, { path = {}, query = {}, headers = {}, emptyPage, json }: Asked = {}) => {
    const known = contract.operations.find(({ operationId }) => operationId === operation);
    if (!known) throw new Error(`The contract has no operation ${operation}.`);
    const parameters = new URLSearchParams(query);
    const pathname = known.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(path[name] ?? ""),
    );
    const answer = atOnce(
      org.handle({
        operation,
        method: known.method,
        path,
        query: parameters,
        headers,
        url: parameters.size > 0 ? `${pathname}?${parameters}` : pathname,
        origin: ORIGIN,
        actor: { id: ADMIN, type: "User", displayName: "Acme Admin" },
        requestId: "5f1c0a9be27d4c3e8a61f0d29b7e4a55",
        ...(emptyPage !== undefined && { emptyPage }),
        ...(json !== undefined && { json }),
      }),
    );
    hold(answer, operation);
    return answer;
  };

  /** The items of a list, page by page, following `next` to its end. */
  const pages = (operation: string, asked: Asked = {}): Listed[][] => {
    const found: Listed[][] = [];
    for (let query: Asked["query"] | undefined = asked.query ?? {}; query !== undefined; ) {
      const answer = ask(operation, { ...asked, query });
      found.push(answer.body as Listed[]);
      query = links(answer).next?.split("?")[1];
    }
    return found;
  };

  /** A user in this status. */
  const userIn = (status: string): string =>
    (ask("listUsers", { query: { filter: `status eq "${status}"` } }).body as { id: string }[])[0]?.id ?? "";

  /** Reads the user by id. */
  const user = (userId: string) => ask("getUser", { path: { userId } }).body as Record<string, unknown>;

  /** The events since the start of the test. */
  const written = () =>
    ask("listLogEvents", { query: { since: new Date(START).toISOString() } }).body as Record<
      string,
      unknown
    >[];

  return { time, ask, pages, userIn, user, written };
}

function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** @throws Error if the contract does not document a response. */
function hold({ status, body }: OrgResponse, operation: string): void {
  const response = contract.operations.find(({ operationId }) => operationId === operation)?.responses[
    status
  ];
  if (!response) throw new Error(`${operation} does not document ${status}.`);
  const schema = response.content?.["application/json"]?.schema;
  if (schema === undefined) {
    if (body !== undefined) throw new Error(`${operation} ${status} has no body in the contract.`);
  } else {
    const validate = compiled(`${operation} ${status}`, schema);
    // Undefined members are not in the JSON.
    if (!validate(JSON.parse(JSON.stringify(body)))) {
      throw new Error(`${operation} ${status}: ${ajv.errorsText(validate.errors)}`);
    }
  }
}

const validators = new Map<string, ReturnType<typeof ajv.compile>>();
function compiled(name: string, schema: unknown) {
  const validate = validators.get(name) ?? ajv.compile(qualified(schema));
  validators.set(name, validate);
  return validate;
}

/** The links of a list by relation. */
export function links({ headers }: OrgResponse): { self?: string; next?: string } {
  return Object.fromEntries(
    headers
      .filter(([name]) => name === "Link")
      .map(([, value]) => /^<(.*)>; rel="(.*)"$/.exec(value))
      .map((match) => [match?.[2], match?.[1]]),
  );
}

/** The value of a parameter in a link. */
export function parameter(url: string | undefined, name: string): string | null {
  return new URL(url ?? ORIGIN).searchParams.get(name);
}

/** Status, code and first cause of a refusal. */
export function refusal({ status, body }: OrgResponse): string {
  const { errorCode, errorCauses } = body as ErrorBody;
  return [status, errorCode, errorCauses[0]?.errorSummary].filter(Boolean).join(" ");
}

/** The summary of a refusal. */
export function summary({ body }: OrgResponse): string {
  return (body as ErrorBody).errorSummary;
}

export function ids({ body }: OrgResponse): string[] {
  return (body as { id: string }[]).map(({ id }) => id);
}
