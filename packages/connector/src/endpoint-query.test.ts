import { expect, test } from "vitest";
import { endpointQuery, endpointQueryProblem } from "./endpoint-query.ts";
import { createConnector } from "./index.ts";

test.each([
  ["no query", "/api/v1/users", []],
  [
    "a plain one",
    "/x?limit=2&sortOrder=asc",
    [
      ["limit", "2"],
      ["sortOrder", "asc"],
    ],
  ],
  [
    "one that is not encoded",
    '/x?search=profile.login eq "ana@x"&limit=2',
    [
      ["search", 'profile.login eq "ana@x"'],
      ["limit", "2"],
    ],
  ],
  ["other letters", "/x?q=zoë", [["q", "zoë"]]],
  ["a lone percent sign", "/x?q=100%", [["q", "100%"]]],
  [
    "one that is encoded, with blanks as +",
    "/x?search=profile.login+eq+%22ana%2Bt%40x%22&limit=2",
    [
      ["search", 'profile.login eq "ana+t@x"'],
      ["limit", "2"],
    ],
  ],
  ["an encoded & in a value", "/x?search=d%20eq%20%22R%26D%22", [["search", 'd eq "R&D"']]],
  [
    "a name without a value",
    "/x?flag&limit=2",
    [
      ["flag", ""],
      ["limit", "2"],
    ],
  ],
  ["a question mark in a value", "/x?q=a?b", [["q", "a?b"]]],
])("%s is clear", (_, endpoint, pairs) => {
  expect(endpointQueryProblem(endpoint)).toBeUndefined();
  expect([...endpointQuery(endpoint)]).toEqual(pairs);
});

test.each([
  ["a + among blanks and quotes", '/x?search=profile.login eq "ana+test@x"', "has a + in its query"],
  ["a + in text that may be encoded or not", "/x?q=ana+test@x", "has a + in its query"],
  [
    "a part that is encoded, and one that is not",
    '/x?search=profile.login eq "ana%2Btest@x"',
    "only partly percent-encoded",
  ],
  ["an encoded part beside other letters", "/x?q=zoë%20b", "only partly percent-encoded"],
  [
    "an & in a value",
    '/x?search=profile.department eq "R&D"',
    "an & in its query that may belong to a value",
  ],
  ["an & and an = in a value", '/x?search=profile.department eq "R&D=x"', "an & in its query"],
  ["an & in an encoded value", "/x?search=d%20eq%20%22R&D=x%22", "an & in its query"],
  ["bytes that are no text", "/x?q=zo%EB", "a % in its query that is not a percent-encoding"],
  [
    "a % beside an encoded blank",
    "/x?q=100%&search=a%20b",
    "a % in its query that is not a percent-encoding",
  ],
  ["a name to fill in", "/x?search={{search}}", "{{…}} in its query"],
])("%s is not clear, and generic_task sends nothing", async (_, endpoint, fault) => {
  expect(endpointQueryProblem(endpoint)).toContain(fault);
  const fetch = async () => {
    throw new Error("sent");
  };
  const okta = createConnector({ url: "https://acme.okta.com", apikey: "key" }, { fetch });
  await expect(okta.run("generic_task", { endpoint })).rejects.toThrow(
    /endpoint has .*\. Use parameters, which are encoded$/,
  );
});
