import { expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";

test.each([
  ["a filter", 'filter=eventType%20eq%20"no.such.type"'],
  ["keywords", "q=nothing-of-the-kind"],
])("%s without hits in a long log lets other requests in", async (_, query) => {
  const mock = await mockWith({ events: 400_000 });
  const order: string[] = [];
  const search = ask(mock, `/api/v1/logs?${query}`).then(({ json }) => {
    order.push("search");
    return json();
  });
  for (let asked = 0; asked < 3; asked += 1) {
    await ask(mock, "/api/v1/users/00u1ana2ferreira3Q5d");
    order.push("user");
  }
  expect(await search).toEqual([]);
  expect(order).toEqual(["user", "user", "user", "search"]);
});
