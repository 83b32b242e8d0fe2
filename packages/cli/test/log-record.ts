import { createHash } from "node:crypto";

/** A list of events in order, read without the code under test. */
export interface LogRecord {
  /** The uuid of each event, and a digest of its line. */
  readonly events: readonly string[];
}

/** The events of a time span, as the mock sends them. */
export async function recordOf(
  url: string,
  apiKey: string,
  since: string,
  until: string,
): Promise<LogRecord> {
  const record = new Recording();
  let link: string | undefined = `${url}/api/v1/logs?${new URLSearchParams({ since, until, limit: "1000" })}`;
  for (; link !== undefined; ) {
    const response: Response = await fetch(link, { headers: { Authorization: `SSWS ${apiKey}` } });
    const page = await response.text();
    record.add(page.slice(1, -1).replaceAll('},{"uuid":"', '}\n{"uuid":"'));
    link = /<([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
  }
  return record.end();
}

/** The events in a file, with duplicates. */
export async function recordIn(content: AsyncIterable<Buffer>): Promise<LogRecord> {
  const record = new Recording({ isOnce: false });
  const rest: Buffer[] = [];
  for await (const chunk of content) {
    const end = chunk.lastIndexOf("\n");
    if (end < 0) {
      rest.push(chunk);
      continue;
    }
    record.add(Buffer.concat([...rest, chunk.subarray(0, end)]).toString());
    rest.splice(0, rest.length, chunk.subarray(end + 1));
  }
  if (Buffer.concat(rest).length > 0) throw new Error("The last line has no end");
  return record.end();
}

class Recording {
  readonly #events: string[] = [];
  readonly #known = new Set<string>();
  readonly #isOnce: boolean;

  constructor({ isOnce = true } = {}) {
    this.#isOnce = isOnce;
  }

  /** @param lines without the last line end. */
  add(lines: string): void {
    if (lines === "") return;
    for (const line of lines.split("\n")) {
      const uuid = /^\{"uuid":"([^"]+)"/.exec(line)?.[1] ?? `no event: ${line.slice(0, 60)}`;
      if (this.#isOnce && this.#known.has(uuid)) continue;
      this.#known.add(uuid);
      this.#events.push(`${uuid} ${createHash("sha1").update(line).digest("base64")}`);
    }
  }

  end(): LogRecord {
    return { events: this.#events };
  }
}

/** The difference of two records. An event that was changed is both missing and foreign. */
export function difference(found: LogRecord, wanted: LogRecord) {
  const [has, wants] = [new Set(found.events), new Set(wanted.events)];
  return {
    missing: wanted.events.filter((event) => !has.has(event)).slice(0, 5),
    foreign: found.events.filter((event) => !wants.has(event)).slice(0, 5),
    twice: found.events.length - has.size,
  };
}

export const NO_DIFFERENCE = { missing: [], foreign: [], twice: 0 };
