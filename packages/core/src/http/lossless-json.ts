// One export, so that the bundler leaves out the rest. Ten times slower than `JSON.parse`, so it is loaded when needed.
export { parse } from "lossless-json";
