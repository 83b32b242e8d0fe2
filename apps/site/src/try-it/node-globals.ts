import { Buffer } from "buffer/index.js";

// Globals of Node that our packages use. They check the version of Node, and a browser has none.
Object.assign(globalThis, { Buffer, process: { env: {}, versions: { node: "22.12.0" } } });
