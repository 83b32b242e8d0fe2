import { EXCEPTIONS } from "./exceptions.ts";
import type { GrammarChecker } from "./grammar.ts";
import { markdownTexts } from "./markdown-texts.ts";
import { lineAt, type Sentence, sentences, type Text, wordCount } from "./text.ts";
import { typescriptTexts } from "./typescript-texts.ts";
import { wordFindings } from "./words.ts";
import { yamlTexts } from "./yaml-texts.ts";

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly problem: string;
  readonly sentence: string;
}

/** Words of a sentence, on average, in a README or in the messages of a package. */
const AVERAGE_WORDS = 18;
/** Words of one sentence. The style asks for 25; a list in a sentence may be longer. */
const MOST_WORDS = 40;
/** Fewer say nothing about an average. */
const FEWEST_SENTENCES = 10;

const TEST_CODE = /\.test(?:-d)?\.ts$|(?:^|\/)(?:test|bench|consumer)\//;
/** Programs that people run or read the output of: their strings are checked for grammar, too. */
const MESSAGES = /^(?:packages|apps)\/[^/]+\/src\//;

/** Where a source holds texts, by its name. */
export function textsOf(file: string, source: string): Text[] {
  if (file.endsWith(".md")) return markdownTexts(file, source);
  if (/\.ya?ml$/.test(file)) return yamlTexts(file, source);
  return typescriptTexts(file, source, MESSAGES.test(file) && !TEST_CODE.test(file));
}

export interface Source {
  /** From the root of the repository. */
  readonly file: string;
  readonly source: string;
}

export async function checkTexts(sources: readonly Source[], grammar: GrammarChecker): Promise<Finding[]> {
  const findings: Finding[] = [];
  const lengths = new Map<string, number[]>();
  for (const { file, source } of sources) {
    const texts = textsOf(file, source);
    findings.push(
      ...texts.flatMap(styleFindings),
      ...(await grammarFindings(texts.filter(hasGrammar), grammar)),
    );
    const area = averageArea(file);
    if (area === undefined) continue;
    lengths.set(area, [...(lengths.get(area) ?? []), ...texts.flatMap(countedLengths)]);
  }
  for (const [area, counts] of lengths) findings.push(...averageFinding(area, counts));
  return findings.filter((finding) => !isException(finding));
}

function styleFindings(text: Text): Finding[] {
  return sentences(text).flatMap((sentence) => {
    const found = wordFindings(sentence).map(({ rule, problem }) => finding(text, sentence, rule, problem));
    const words = wordCount(sentence.text);
    if (text.kind !== "title" && words > MOST_WORDS)
      found.push(finding(text, sentence, "long sentence", `${words} words: split it`));
    return found;
  });
}

/** Comments and test titles are for those who change the code: their words are checked, and not their grammar. */
const hasGrammar = ({ kind }: Text) => kind !== "comment" && kind !== "title";

async function grammarFindings(texts: readonly Text[], grammar: GrammarChecker): Promise<Finding[]> {
  if (texts.length === 0) return [];
  const found = await grammar(texts.map(({ text }) => text));
  return texts.flatMap((text, index) =>
    (found[index] ?? []).map(({ offset, rule, problem }) => {
      const sentence = sentences(text).findLast((one) => one.offset <= offset) ?? { offset, text: text.text };
      return finding(text, { ...sentence, line: lineAt(text, offset) }, rule, problem);
    }),
  );
}

const finding = (text: Text, sentence: Sentence, rule: string, problem: string): Finding => ({
  file: text.file,
  line: sentence.line,
  rule,
  problem,
  sentence: sentence.text,
});

/** A README and a page have an average each; the messages of a package have one together. */
function averageArea(file: string): string | undefined {
  if (file.endsWith(".md")) return file;
  return MESSAGES.test(file) && !TEST_CODE.test(file) ? /^[^/]+\/[^/]+/.exec(file)?.[0] : undefined;
}

const countedLengths = (text: Text) =>
  text.kind === "paragraph" || text.kind === "message"
    ? sentences(text).flatMap((sentence) => wordCount(sentence.text) || [])
    : [];

function averageFinding(area: string, counts: readonly number[]): Finding[] {
  if (counts.length < FEWEST_SENTENCES) return [];
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (average < AVERAGE_WORDS) return [];
  const problem = `${average.toFixed(1)} words a sentence; ${AVERAGE_WORDS} are too many`;
  return [{ file: area, line: 1, rule: "average sentence", problem, sentence: "" }];
}

const isException = (finding: Finding) =>
  EXCEPTIONS.some(
    ({ path = "", rule, text }) =>
      rule === finding.rule && finding.file.startsWith(path) && finding.sentence.includes(text),
  );
