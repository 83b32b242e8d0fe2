import {
  asText,
  filled,
  holdsAnything,
  ipOf,
  isEmpty,
  isObject,
  type Members,
  membersOf,
  objectIn,
  setOwn,
  wholeOf,
} from "../values.ts";
import { debugDataFields } from "./debug-data.ts";

/** Converts a value for a field. Undefined if it does not fit. */
type Form = (value: unknown) => unknown;

const text: Form = asText;
/** Elastic's template has integers of 32 bits. */
const integer: Form = (value) => {
  const number = wholeOf(value);
  return number !== undefined && Math.abs(number) < 2 ** 31 ? number : undefined;
};
const number: Form = (value) => (Number.isFinite(value) ? value : undefined);
const boolean: Form = (value) => (typeof value === "boolean" ? value : undefined);
const texts: Form = (value) => (isObject(value) ? textsOf(value) : undefined);

/** Cache of field names by member name, because events repeat them. */
const names = new Map<string, string>();

/** An object of strings, also if Okta sends it as JSON text, because Elastic's type `flattened` takes no text. */
const pairs: Form = (value) => texts(isObject(value) ? value : objectIn(value));

/** The fields of an object, by the name of the member. */
type Fields = ReadonlyMap<string, Field>;

interface Field {
  readonly name: string;
  readonly form: Form;
}

/** Fields with the names of the members in snake_case, unless another name is given. */
function fields(forms: Readonly<Record<string, Form | readonly [field: string, form: Form]>>): Fields {
  return new Map(
    Object.entries(forms).map(([member, form]) => [
      member,
      typeof form === "function" ? { name: snakeCase(member), form } : { name: form[0], form: form[1] },
    ]),
  );
}

const NO_FIELDS = fields({});

function object(forms: Parameters<typeof fields>[0]): Form {
  const known = fields(forms);
  return (value) => (isObject(value) ? fieldsOf(value, known) : undefined);
}

function list(item: Form): Form {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    return value.flatMap((each) => (isEmpty(each) ? [] : (item(each) ?? { text: asText(each) })));
  };
}

const place = object({
  city: text,
  state: text,
  country: text,
  postalCode: text,
  geolocation: object({ lat: number, lon: number }),
});

const EVENT = fields({
  uuid: text,
  published: text,
  eventType: text,
  severity: text,
  version: text,
  displayMessage: text,
  legacyEventType: text,
  actor: object({
    id: text,
    type: text,
    alternateId: text,
    displayName: text,
    detailEntry: ["detailEntry", texts],
  }),
  client: object({
    id: text,
    device: text,
    ipAddress: ["ip", ipOf],
    zone: text,
    userAgent: object({ rawUserAgent: text, os: text, browser: text }),
    geographicalContext: place,
  }),
  device: object({
    managed: boolean,
    registered: boolean,
    jailbreak: boolean,
    secure_hardware_present: boolean,
    secureHardwarePresent: boolean,
    device_integrator: ["device_integrator", pairs],
  }),
  authenticationContext: object({
    authenticationStep: integer,
    issuer: object({ id: text, type: text }),
  }),
  securityContext: securityFields,
  outcome: object({ result: text, reason: text }),
  target: list(
    object({
      detailEntry: ["detailEntry", texts],
      changeDetails: ["changeDetails", changeFields],
    }),
  ),
  transaction: object({ detail: object({ requestApiTokenId: text, rootApiTokenId: text }) }),
  debugContext: debugContextFields,
  request: object({ ipChain: list(object({ geographicalContext: place })) }),
});

/**
 * Returns the whole event under Elastic's names, and unknown members in snake_case. Each field has one type. Unknown values, and
 * values of another type, are kept as text, so that no index rejects an event.
 */
export function oktaFields(event: Members): Record<string, unknown> {
  return fieldsOf(event, EVENT);
}

function fieldsOf(members: Members, known: Fields): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const member in members) {
    const value = members[member];
    if (value === null || value === undefined || value === "") continue;
    const field = known.get(member);
    const name = field === undefined ? snakeCase(member) : field.name;
    if (typeof value !== "object") {
      setField(found, name, field === undefined ? asText(value) : field.form(value), value);
    } else if (field === undefined || field.form === text) {
      if (!isEmpty(value)) setFree(found, name, asText(value));
    } else {
      const fit = field.form(value);
      // An empty object gives an empty object.
      if (fit === undefined ? !isEmpty(value) : holdsAnything(fit)) setField(found, name, fit, value);
    }
  }
  return found;
}

/** Sets a field to a fitting value, or keeps the value as text next to it. */
function setField(found: Record<string, unknown>, name: string, fit: unknown, value: unknown): void {
  if (fit === undefined) setFree(found, `${name}_text`, asText(value));
  else setFree(found, name, fit);
}

/** An object of strings, with unchanged names. */
function textsOf(members: Members): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of Object.keys(members)) {
    if (!isEmpty(members[name])) setFree(found, fieldName(name), asText(members[name]));
  }
  return found;
}

/** The values before and after a change have any type. They always become an object of strings. */
function changeFields(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const { from, to, ...rest } = value;
  const side = (values: unknown) =>
    isEmpty(values) ? undefined : isObject(values) ? textsOf(values) : { value: asText(values) };
  return filled({ ...fieldsOf(rest, NO_FIELDS), from: side(from), to: side(to) });
}

const SECURITY = fields({ asNumber: integer, isProxy: boolean });

/** Elastic's names are `okta.security_context.as.*`. */
function securityFields(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const { as_number, as_org, ...rest } = fieldsOf(value, SECURITY);
  const organization = as_org === undefined ? undefined : { name: as_org };
  return filled({ ...rest, as: filled({ number: as_number, organization }) });
}

function debugContextFields(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const { debugData, ...rest } = value;
  const data = debugDataFields(membersOf(debugData));
  const other = isObject(debugData) || isEmpty(debugData) ? undefined : asText(debugData);
  return filled({
    ...fieldsOf(rest, NO_FIELDS),
    debug_data: data && debugFields(data),
    debug_data_text: other,
  });
}

/** Debug data has any members. Those with pairs that Elastic reads are objects; all others are strings. */
const FLATTENED: ReadonlyMap<string, Form> = new Map([
  ["risk", texts],
  ["behaviors", texts],
  ["logOnlySecurityData", object({ risk: texts, behaviors: texts })],
]);

function debugFields({ flattened, ...own }: Record<string, unknown>): Record<string, unknown> {
  const free: Record<string, unknown> = {};
  const members = membersOf(flattened);
  for (const name of Object.keys(members)) {
    const form = FLATTENED.get(name);
    if (form === undefined) setFree(free, fieldName(name), asText(members[name]));
    else setField(free, name, form(members[name]), members[name]);
  }
  const found: Record<string, unknown> = { flattened: free };
  for (const name of Object.keys(own)) {
    const value = own[name];
    found[name] = Array.isArray(value) ? value.map(asText) : asText(value);
  }
  return found;
}

/** Sets a field, or another name if it exists: an event may have both `osPlatform` and `os_platform`. */
function setFree(found: Record<string, unknown>, name: string, value: unknown): void {
  let free = name;
  // Values are never undefined, so only names of `Object.prototype` need `hasOwn`.
  while (found[free] !== undefined && Object.hasOwn(found, free)) free += "_";
  setOwn(found, free, value);
}

function snakeCase(name: string): string {
  let snake = names.get(name);
  if (snake === undefined) {
    snake = fieldName(name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    if (names.size < 1_000) names.set(name, snake);
  }
  return snake;
}

/** Returns a name that Elasticsearch accepts: a dot would create an object, and a blank name is rejected. */
function fieldName(name: string): string {
  return name.trim() === "" ? "_" : name.replaceAll(".", "_");
}
