import { type Action, actions, findAction } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { expect, test } from "vitest";
import { actionStates, writeAction } from "../src/index.ts";

const writes = (actions as readonly Action[]).flatMap((action) => {
  const write = writeAction(action);
  return write?.kind === "status" ? [[action.name, write] as const] : [];
});

test.each(writes)("%s: each state either is taken, or has advice that leads on", (_, write) => {
  const states = actionStates(write);
  const taken = states.filter(({ isAllowed }) => isAllowed).map(({ state }) => state);
  for (const { state, isAllowed, next } of states) {
    if (isAllowed) continue;
    expect(taken, state).not.toContain(state);
    expect(next?.why.endsWith("."), state).toBe(false);
    if (next?.action === undefined) continue;
    const other = writeAction(findAction(next.action));
    // A suggestion has to be possible in that state.
    const lifecycle = other && operations[other.operation].lifecycle;
    if (lifecycle)
      expect([...lifecycle.from, ...(lifecycle.tried ?? [])], `${state}: ${next.action}`).toContain(state);
  }
});
