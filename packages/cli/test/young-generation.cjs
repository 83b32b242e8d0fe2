// Loaded before a program: prints the peak size of V8's young generation in megabytes, as its last output.
const fs = require("node:fs");
const { getHeapSpaceStatistics } = require("node:v8");

process.on("exit", () => {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  fs.writeSync(2, `young generation ${Math.round(space.space_size / 1_048_576)} MB\n`);
});
