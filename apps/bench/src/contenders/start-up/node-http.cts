// The minimum of a whole call: `node-http.cjs [certificate file]` gets a user and prints it. CommonJS starts fastest.
{
  const { OKTA_URL: url = "", OKTA_API_KEY: token = "" } = process.env;
  const [caFile] = process.argv.slice(2);
  const { get } = process.getBuiltinModule(url.startsWith("https:") ? "node:https" : "node:http");
  const ca = caFile && process.getBuiltinModule("node:fs").readFileSync(caFile);
  const headers = { Authorization: `SSWS ${token}`, Accept: "application/json" };
  get(`${url}/api/v1/users?limit=1`, { agent: false, headers, ...(ca && { ca }) }, (response) => {
    response.setEncoding("utf8");
    let body = "";
    response.on("data", (text: string) => {
      body += text;
    });
    response.on("end", () => process.stdout.write(`${JSON.stringify(JSON.parse(body))}\n`));
  });
}
