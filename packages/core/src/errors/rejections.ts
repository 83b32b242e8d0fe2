import { OktaError } from "./okta-error.ts";

type Value = string | number;

/** An error that this package finds before anything is sent. `example` has values for the message, for docs/errors.md. */
function entry<const Values extends readonly Value[]>(
  example: Values,
  message: (
    ...values: { readonly [Index in keyof Values]: Values[Index] extends number ? number : string }
  ) => string,
  remedy = "",
) {
  return { kind: "refused", example, message, remedy } as const;
}

const ORG_URL = "Pass it as https://acme.okta.com";

/** Every error of kind `refused` of this package: the message says what is wrong, the remedy what to pass. */
export const REJECTIONS = {
  // Options
  nodeTooOld: entry(
    ["18.19.0"],
    (version) => `@okta-idm/core does not run on Node.js ${version}`,
    "Use Node.js 20.19, 22.12 or later",
  ),
  optionsNotObject: entry(
    ["createOktaClient", "orgUrl, auth"],
    (owner, names) => `${owner} takes an object with ${names}`,
  ),
  unknownOption: entry(
    ["createOktaClient", "orgURL", 'Did you mean "orgUrl"?'],
    (owner, name, hint) => `${owner} has no option "${name}". ${hint}`,
  ),
  numberOutOfBounds: entry(
    ["rateLimit.budget", "above 0", 1],
    (name, min, max) => `${name} must be a number ${min} and up to ${max}`,
  ),
  // Org
  orgUrlInvalid: entry(["is not a URL"], (fault) => `The org URL ${fault}`, ORG_URL),
  otherHost: entry(
    ["https://acme.okta.com"],
    (origin) => `The request goes to another host than ${origin}; nothing was sent`,
    "Create a client for that host",
  ),
  // Connection
  proxyUrlInvalid: entry(
    [],
    () => "The proxy URL is invalid",
    "Pass it as http://proxy.example.com:3128, with user and password percent-encoded",
  ),
  caInvalid: entry(
    ["text that begins with -----BEGIN CERTIFICATE-----"],
    (form) => `ca must contain certificates in PEM: ${form}`,
  ),
  // Credentials
  apiTokenInvalid: entry(
    [],
    () => "The API token is empty or contains characters that no token has",
    "Copy the whole token, without quotes",
  ),
  clientIdInvalid: entry(
    [],
    () => "The client id is empty or contains characters that no client id has",
    "Copy it from the app in the Admin Console",
  ),
  scopesInvalid: entry([], () => "The scopes must be a list such as okta.users.read, okta.groups.manage"),
  privateKeyInvalid: entry(["is neither PEM nor a JWK"], (fault) => `The private key ${fault}`),
  // Requests
  methodInvalid: entry(
    [],
    () => "The method of the request is not an HTTP method",
    "Use GET, POST, PUT, PATCH or DELETE",
  ),
  requestUrlInvalid: entry(["is not a URL"], (fault) => `The URL of the request ${fault}`),
  headersInvalid: entry([], () => "Headers must be an object, or a list of name and value pairs"),
  headerInvalid: entry(
    ["value"],
    (part) => `A header ${part} contains a character that HTTP does not allow`,
    "Remove line breaks and control characters",
  ),
  pathParameterInvalid: entry(["userId", "must not be empty"], (name, fault) => `${name} ${fault}`),
  queryParameterInvalid: entry(
    ["since", "is not a valid date"],
    (name, fault) => `The query parameter ${name} ${fault}`,
  ),
  bodyInvalid: entry(
    ["The body's profile.badge", "is not a finite number"],
    (place, fault) => `${place} ${fault}`,
  ),
  // Lists
  linkInvalid: entry(
    ["leads out of the list"],
    (fault) => `The link to the next page ${fault}; it was not followed`,
    "Start the list again",
  ),
} as const;

type Values<Name extends keyof typeof REJECTIONS> = Parameters<(typeof REJECTIONS)[Name]["message"]>;

/** Creates an error of kind `refused`. Its message repeats no value that could be a secret. */
export function rejection<Name extends keyof typeof REJECTIONS>(
  name: Name,
  ...values: Values<Name>
): OktaError {
  const { message, remedy } = REJECTIONS[name];
  const text = (message as (...values: readonly Value[]) => string)(...values);
  return new OktaError("refused", remedy === "" ? text : `${text}. ${remedy}`);
}
