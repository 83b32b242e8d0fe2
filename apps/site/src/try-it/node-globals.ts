import { Buffer } from "buffer/index.js";

// What our packages take for granted in Node. They check the version of Node, and there is none here.
Object.assign(globalThis, { Buffer, process: { env: {}, versions: { node: "22.12.0" } } });
