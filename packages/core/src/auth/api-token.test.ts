import { expect, test } from "vitest";
import { OktaError } from "../errors/okta-error.ts";
import { HttpRequest } from "../http/request.ts";
import { apiToken } from "./api-token.ts";

async function authorization(token: string): Promise<string | null> {
  let sent: string | null = null;
  const send = apiToken(token)(async (request) => {
    sent = request.headers.get("Authorization");
    return new Response();
  });
  await send(new HttpRequest("https://acme.okta.com/api/v1/users"));
  return sent;
}

test.each([
  ["as it is", "00abc-XYZ_1"],
  ["with its scheme", "SSWS 00abc-XYZ_1"],
  ["with its scheme in small letters", "ssws   00abc-XYZ_1"],
  ["with blanks and a line feed round it", "  00abc-XYZ_1\n"],
])("a token passed %s is sent once, after the scheme", async (_, token) => {
  expect(await authorization(token)).toBe("SSWS 00abc-XYZ_1");
});

test("a token that starts with the letters of the scheme is not shortened", async () => {
  expect(await authorization("SSWSabc")).toBe("SSWS SSWSabc");
});

test.each([
  ["nothing", ""],
  ["a variable that is not set", undefined as never],
  ["blanks", "  "],
  ["the scheme alone", "SSWS "],
  ["a line feed inside", "00secret\n00secret"],
  ["a carriage return and a header", "00secret\r\nX-Evil: 1"],
  ["a blank inside", "00secret 00secret"],
  ["another scheme", "Bearer 00secret"],
  ["quotes round it", '"00secret"'],
  ["a letter beyond ASCII", "00secreté"],
  ["a null character", "00secret\0"],
])("a token made of %s is rejected, and the message does not contain it", (_, token) => {
  let refusal: unknown;
  try {
    apiToken(token);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(OktaError);
  expect(refusal).toMatchObject({ kind: "refused" });
  expect(String((refusal as OktaError).stack)).not.toContain("00secret");
});
