import { token, url } from "../org.ts";
import { since, until } from "../range.ts";
import { openOutput, rowWriter } from "../write-rows.ts";

const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };
const rows = rowWriter(openOutput(process.argv[2]));
for (let link: string | undefined = `${url}/api/v1/logs?since=${since}&until=${until}&limit=1000`; link; ) {
  const response: Response = await fetch(link, { headers });
  if (!response.ok) throw new Error(`status ${response.status}`);
  for (const event of (await response.json()) as object[]) rows.write(event);
  link = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
}
rows.end();
