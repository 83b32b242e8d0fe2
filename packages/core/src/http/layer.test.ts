import { expect, test } from "vitest";
import { type Layer, stack } from "./layer.ts";
import { HttpRequest } from "./request.ts";

test("the first layer sees a request first and its response last", async () => {
  const seen: string[] = [];
  const watch =
    (name: string): Layer =>
    (next) =>
    async (request) => {
      seen.push(`${name} asks`);
      const response = await next(request);
      seen.push(`${name} is answered`);
      return response;
    };
  const fetch = stack([watch("outer"), watch("inner")], async () => new Response());
  await fetch(new HttpRequest("https://acme.okta.com"));
  expect(seen).toEqual(["outer asks", "inner asks", "inner is answered", "outer is answered"]);
});
