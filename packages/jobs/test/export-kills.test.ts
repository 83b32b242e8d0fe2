import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { childScript } from "./child-script.ts";
import { randomFrom } from "./random-from.ts";
import { dailyEvents, FIRST_MS, ScriptedLimit, ScriptedLog, scriptedEvent } from "./scripted-log.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const KILLS = nightly(5, 50);
/** Part of the test's name; `OKTA_IDM_KILL_SEED` repeats a run. */
const SEED = Number(process.env["OKTA_IDM_KILL_SEED"] ?? Date.now() % 1_000_000);
const CHILD = childScript("export-child");
const EVENTS = nightly(40_000, 200_000);
/** From here on a page takes long enough to be read in slices. */
const LATENCY_MS = 130;
/** So many kills of one export; then it is let go. */
const KILLS_AN_EXPORT = 5;

/** The events end shortly before now, so that a last look is due; some come into the log only once its end was read. */
function logUntilNow() {
  const made = dailyEvents(EVENTS);
  const shiftMs = Date.now() - 60_000 - (made.at(-1)?.published ?? 0);
  const events = made.map(({ published }, number) => scriptedEvent(number, published + shiftMs));
  const lastMs = events.at(-1)?.published ?? 0;
  const late = Array.from({ length: 30 }, (_, number) =>
    scriptedEvent(EVENTS + number, lastMs - number * 1_000),
  );
  const since = new Date(FIRST_MS + shiftMs).toISOString();
  return { events, late, since, until: new Date(lastMs + 1).toISOString() };
}

async function serve(log: () => ScriptedLog) {
  let [atOnce, mostAtOnce] = [0, 0];
  const limit = new ScriptedLimit(6_000);
  const server = createServer(async (request, response) => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    const { headers, body } = log().answer(new URL(request.url ?? "", `http://${request.headers.host}`));
    await delay(LATENCY_MS);
    atOnce -= 1;
    response.writeHead(200, { ...headers, ...limit.take(Date.now()).headers });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mostAtOnce: () => mostAtOnce,
  };
}

function start(options: object): ChildProcess {
  return spawn(process.execPath, [CHILD, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
}

/** Lets an export run until so long after its first page. */
async function killedAfter(child: ChildProcess, afterMs: number): Promise<void> {
  const ended = once(child, "close");
  child.stdout?.resume();
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]);
  await Promise.race([delay(afterMs), ended]);
  child.kill("SIGKILL");
  await ended;
}

test(`an export of ${EVENTS} events that is killed at ${KILLS} moments holds each event once, in order (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const folder = await temporaryFolder();
  const { events, late, since, until } = logUntilNow();
  let log: ScriptedLog;
  const newLog = () => {
    log = new ScriptedLog({ events, late, repeatEvery: 3, emptyAnswer: 20 + Math.floor(random() * 100) });
  };
  newLog();
  const server = await serve(() => log);
  const wanted = events.map(({ text }) => `${text}\n`).join("");
  const wantedLate = late.map(({ text }) => `${text}\n`).sort();

  for (let killed = 0, number = 0; killed < KILLS; number += 1) {
    const file = join(folder, `${number}.ndjson`);
    newLog();
    let resume = false;
    for (let kills = 0; kills < KILLS_AN_EXPORT && killed < KILLS; kills += 1) {
      await killedAfter(start({ url: server.url, file, since, until, resume }), random() * 1_500);
      resume = await stat(`${file}.checkpoint`).then(
        () => true,
        () => false,
      );
      // It was complete before its time had come.
      if (!resume) break;
      killed += 1;
    }
    if (resume) {
      const child = start({ url: server.url, file, since, until, resume });
      child.stdout?.resume();
      expect(await once(child, "close")).toEqual([0, null]);
    }
    const lines = (await readFile(file, "utf8")).split(/(?<=\n)/);
    const isLate = new Set(wantedLate);
    expect(lines.filter((line) => !isLate.has(line)).join("") === wanted).toBe(true);
    expect(lines.filter((line) => isLate.has(line)).sort()).toEqual(wantedLate);
    await rm(file);
  }
  expect(server.mostAtOnce()).toBeGreaterThan(2);
});
