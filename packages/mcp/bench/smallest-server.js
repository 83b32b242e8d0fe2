// The smallest server of the SDK's guide, with as many tools as ours. The benchmark compares the starts of both.
import { fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

const inputSchema = fromJsonSchema({
  type: "object",
  properties: { userId: { type: "string" } },
  required: ["userId"],
  additionalProperties: false,
});

serveStdio(() => {
  const server = new McpServer({ name: "smallest", version: "1.0.0" });
  for (let index = 1; index <= 20; index++) {
    server.registerTool(`tool_${index}`, { description: "Does nothing", inputSchema }, async () => ({
      content: [{ type: "text", text: "done" }],
    }));
  }
  return server;
});
