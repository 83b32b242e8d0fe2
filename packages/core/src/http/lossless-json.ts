// Loaded by the first text that needs it: it takes ten times as long as `JSON.parse`.
export { parse } from "lossless-json";
