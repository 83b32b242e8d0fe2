/**
 * A library in one file, and one for each thing that is loaded where it is needed first: every file costs who imports the
 * package as much as ten thousand letters. Its declarations are the compiler's, a file for each source.
 */
export default {
  input: "src/index.ts",
  platform: "node",
  // Dependencies are installed beside the library, but for small ones that few calls need: those are in its files.
  external: /^(?!fastest-levenshtein$|lossless-json$)[^./]/,
  transform: { target: "node20.19" },
  output: {
    dir: "dist",
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    // What such a thing and the library both need.
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
  },
};
