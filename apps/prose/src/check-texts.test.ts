import { beforeAll, describe, expect, it } from "vitest";
import { checkTexts, textsOf } from "./check-texts.ts";
import { type GrammarChecker, grammarChecker } from "./grammar.ts";

let grammar: GrammarChecker;
beforeAll(async () => {
  grammar = await grammarChecker(["Okta"]);
});

const found = async (file: string, source: string) =>
  (await checkTexts([{ file, source }], grammar)).map(({ line, rule }) => `${line} ${rule}`);

describe("words", () => {
  it.each([
    ["The users whom the guard names are skipped.", "whom"],
    ["A run whose ledger is lost ends.", "whose"],
    ["A retry mends the connection.", "mend"],
    ["The fault befell the first request.", "befall"],
    ["The ledger and the place thereof.", "thereof"],
    ["The caller is told the reason.", "tell"],
    ["Each attempt signs in anew.", "anew"],
    ["The export goes on from its checkpoint.", "go on"],
    ["The users, of which one is guarded, are skipped.", "of which"],
    ["The value stands in double quotes.", "stands in"],
    ["The file is there already.", "is there already"],
    ["Who is named by id is not looked up.", "starts with Who or What"],
    ["What waiting does not fix ends it.", "starts with Who or What"],
  ])("%s", async (sentence, rule) => {
    expect(await found("docs/page.md", `${sentence}\n`)).toEqual([`1 ${rule}`]);
  });

  it("a question may start with Who or What, and code may hold any word", async () => {
    expect(await found("docs/page.md", "What does it cost? Run `tell whom`.\n")).toEqual([]);
  });

  it("finds a sentence of more than 40 words", async () => {
    const sentence = `The run stops${" and the run stops".repeat(10)}.`;
    expect(await found("docs/page.md", `${sentence}\n`)).toEqual(["1 long sentence"]);
  });
});

describe("grammar and spelling", () => {
  it.each([
    ["He don't know the user.", "PronounVerbAgreement"],
    ["An user is suspended.", "AnA"],
    ["You should of retried it.", "ModalOf"],
    ["It is better then before.", "ThenThan"],
    ["The request is sent by the the client.", "RepeatedWords"],
    ["The recieved response is logged.", "SpellCheck"],
  ])("%s", async (sentence, rule) => {
    expect((await found("docs/page.md", `${sentence}\n`)).map((one) => one.slice(2))).toContain(rule);
  });

  it("accepts plain sentences, identifiers, options and abbreviations", async () => {
    const page =
      "Okta refused the request. Pass `--ca-file`, set OKTA_URL, or read users.json with the SIEM.\n";
    expect(await found("docs/page.md", page)).toEqual([]);
  });
});

describe("where a sentence is", () => {
  it("is found at its line in a Markdown paragraph, table, heading and comment of code", async () => {
    const page = [
      "# What it does",
      "",
      "Okta answers.",
      "The caller is told.",
      "",
      "| word | meaning |",
      "| ---- | ------- |",
      "| run | the users whom it changes |",
      "",
      "```sh",
      "okta-idm users   # whose users",
      "```",
    ];
    expect(await found("docs/page.md", page.join("\n"))).toEqual([
      "1 starts with Who or What",
      "4 tell",
      "8 whom",
      "11 whose",
    ]);
  });

  it("is found in comments, test titles and messages of TypeScript", async () => {
    const source = [
      "/**",
      " * Returns the user.",
      " * What is missing is left out.",
      " */",
      "// The users whom it names.",
      "const message = `The user $" + "{id} is told`;",
      'throw new Error("The recieved response is empty");',
    ];
    expect(await found("packages/core/src/a.ts", source.join("\n"))).toEqual([
      "3 starts with Who or What",
      "5 whom",
      "6 tell",
      "7 SpellCheck",
    ]);
    expect(await found("packages/core/src/a.test.ts", 'it.each([1])("goes on from %s", () => {});')).toEqual([
      "1 go on",
    ]);
  });

  it("is found in comments and descriptions of YAML", async () => {
    const source = [
      "# Whose id it is.",
      "get:",
      "  description: >-",
      "    Reads users.",
      "    What is gone is left out.",
    ];
    expect(await found("openapi/okta.yaml", source.join("\n"))).toEqual([
      "1 whose",
      "5 starts with Who or What",
    ]);
  });

  it("is no code: an import, a pattern or a template of a program", () => {
    const source =
      'import { a } from "./a b c d.ts";\nconst code = "const value = a => b";\nexport type A = "one two three";';
    expect(textsOf("packages/core/src/a.ts", source)).toEqual([]);
  });
});

it("a page with long sentences on average is reported once", async () => {
  const sentence =
    "The run stops when one of the users is guarded and nobody has confirmed that all of them may change. ";
  expect(await found("docs/page.md", `${sentence.repeat(10)}\n`)).toEqual(["1 average sentence"]);
});
