// Bundles the program: one file that every start needs, one that most commands share, and one for each thing that only
// some need. What is loaded decides how long `okta-idm --help` takes, and a program that brings its libraries along
// needs none installed. CommonJS, because Node takes a fifth of its own start to set its module loader up.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { program, programOutput, writeLicenses } from "../../rolldown.shared.js";

/** The characters of a Unicode category, as ranges of a character class. */
function rangesOf(category) {
  const inIt = new RegExp(`\\p{${category}}`, "u");
  const ranges = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    if (!inIt.test(String.fromCodePoint(point))) continue;
    if (ranges.at(-1)?.[1] === point - 1) ranges.at(-1)[1] = point;
    else ranges.push([point, point]);
  }
  const written = (point) => `\\u{${point.toString(16)}}`;
  return ranges.map(([from, to]) => written(from) + (to > from ? `-${written(to)}` : "")).join("");
}

/** V8 looks a category up for each pattern of a file as it reads the file: four categories take as long as 20,000 letters. */
const categoriesAsRanges = {
  name: "categories-as-ranges",
  transform: {
    filter: { id: /packages\/\w+\/src\/(?!generated\/operations)/, code: /\\p\{/ },
    // In a text, as the validators have their patterns, each backslash is two.
    handler: (code) =>
      code.replace(/(\\{1,2})p\{(Cc|Cf|Zl|Zp)\}/g, (_, backslash, category) =>
        rangesOf(category).replaceAll("\\", () => backslash),
      ),
  },
};

/** A file of ASCII is one byte a letter to V8, which reads it in half the time. Only in texts and patterns is anything else. */
const ascii = {
  name: "ascii",
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      file.code &&= file.code.replace(
        /[^\0-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

/** Two files less: the entry only hands on what main.cjs has, and what call.cjs needs of the bundler's is a few lines. */
const fewerFiles = {
  name: "fewer-files",
  generateBundle(_, files) {
    delete files["entry.cjs"];
    const helpers = `(() => { const exports = {}; ${files["rolldown-runtime.cjs"].code}; return exports; })()`;
    files["call.cjs"].code = files["call.cjs"].code.replace(
      'require("./rolldown-runtime.cjs")',
      () => helpers,
    );
  },
};

const options = { ...program, plugins: [...program.plugins, categoriesAsRanges, ascii] };

/** The modules that are loaded with one, as they are not imported where they are needed. */
async function loadedWith(input) {
  const { output } = await (await rolldown({ ...options, input })).generate({ format: "esm" });
  return new Set(output[0].moduleIds);
}

// Every file costs a start as much as ten thousand letters: what is always loaded together lies together.
const start = await loadedWith("src/main.ts");
const call = await loadedWith("src/commands/run.ts");
const bundle = await rolldown({ ...options, input: "src/main.ts" });
const { output } = await bundle.write({
  ...programOutput,
  entryFileNames: "entry.cjs",
  plugins: [fewerFiles],
  minifyInternalExports: false,
  codeSplitting: {
    groups: [
      { name: "main", test: (id) => start.has(id), priority: 1 },
      { name: "call", test: (id) => call.has(id) },
      { name: "siem", test: /packages\/siem\/src/ },
    ],
  },
});

// Read where they are asked for, as the connector does, beside the folder of the code.
cpSync("../connector/manifest", "manifest", { recursive: true });

writeLicenses(output);

// The manual, from the table of commands. Commands load what they need when they run, so one file of them all can be read.
const manual = await rolldown({ ...options, input: "src/usage/man-page.ts" });
await manual.write({ file: "dist/man-page.mjs", format: "esm", codeSplitting: false });
const { manPage } = await import("./dist/man-page.mjs");
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
mkdirSync("man", { recursive: true });
writeFileSync("man/okta-idm.1", await manPage(version));
rmSync("dist/man-page.mjs");
