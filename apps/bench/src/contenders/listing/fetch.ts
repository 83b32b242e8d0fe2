import { token, url } from "../org.ts";
import { openOutput, rowWriter } from "../write-rows.ts";

const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };
const rows = rowWriter(openOutput(process.argv[2]));
for (let link: string | undefined = `${url}/api/v1/users?limit=200`; link; ) {
  const response: Response = await fetch(link, { headers });
  if (!response.ok) throw new Error(`status ${response.status}`);
  for (const user of (await response.json()) as object[]) rows.write(user);
  link = /<([^>]*)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
}
rows.end();
