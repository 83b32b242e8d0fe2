import { Dialect, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

/**
 * The rules of Harper that find faults of grammar. All 885 take four times as long, and most of the others are about idioms
 * or taste, such as title case and the Oxford comma.
 */
const GRAMMAR_RULES = `
  AdjectiveDoubleDegree AnA AnAnother AnotherAn AnotherThings AllowTo AwaitFor AwareOf BeAllowed BeenThere
  ComprisesOf CompoundSubjectI CriteriaPhenomena DespiteItIs DespiteOf DidPast Didnt Discuss DoesOrDose DontCan
  DoubleModal DoubleNegative DuringAges EachAndEveryOne EverEvery ExceptOf ExtendOrExtent HadOf HaveNegNoAny
  HavePassed HelpedPast HowItLooksLike HowTo InflectedVerbAfterTo InsteadOf InterestedIn IsBeenAuxSequence ItCan
  ItsPossessive LayoutVerb LeaveToFor LetToDo LooksLikes LookForwardTo MakeItSeem MissingDeterminer ModalBeAdjective
  ModalOf ModalSeem MoreBetter MultipleSequentialPronouns NeedToNoun NotIn NotOnlyInversion NotTo NounVerbConfusion
  OneOfTheSingular PossessiveYour ProgressiveNeedsBe PronounAre PronounContraction PronounInflectionBe PronounKnew
  PronounVerbAgreement QuantifierNeedsOf ReadsAndWrites RedundantSuperlatives RepeatedWords Respond SafeToSave
  SameAs SaveToSafe ShutdownVerb SimilarLike SimplePastToPastParticiple SinceDuration SingleBe SomeOfThe
  SomeWithoutArticle SomethingIs SubjectPronoun SupposedTo ThatThis ThatWhich TheAnother TheMy TheTheToThatThe
  TheirToThere TheirToTheyre ThenThan ThereIsAgreement ThereOwn ThereToTheir ThesesThese TheyToThem TheyreConfusions
  TheyreToTheir ToAdverb ToTo ToTooIdioms TooTo TransposedSpace UseToUsedTo VerbToAdjective VeryMuchSo WantBe
  WasComprisedOf WereWhere WidelyAccepted WillContain WillNonLemma WithoutOut WorseOrWorst WrongApostrophe
  WrongNegative YourPredicateAdjective`;

export interface GrammarFinding {
  /** From the start of the text, in UTF-16 code units. */
  readonly offset: number;
  /** Harper's name of the rule. */
  readonly rule: string;
  readonly problem: string;
}

/** An identifier, option, file name, URL or abbreviation: no word that a dictionary can hold. */
const TECHNICAL = /[\d_/\\@=<>{}$:|…]|^-|[a-z][A-Z]|\.[a-z]|[A-Z]{2}/;

/** The findings in each of some texts, in their order. */
export type GrammarChecker = (texts: readonly string[]) => Promise<GrammarFinding[][]>;

/** Harper, which runs in this process and needs no network. `words` are added to its dictionary. */
export async function grammarChecker(words: readonly string[]): Promise<GrammarChecker> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  const wanted = new Set(["SpellCheck", ...GRAMMAR_RULES.trim().split(/\s+/)]);
  const config = await linter.getLintConfig();
  const unknown = [...wanted].filter((rule) => !(rule in config));
  if (unknown.length > 0) throw new Error(`Harper has no rules ${unknown.join(", ")}.`);
  await linter.setLintConfig(Object.fromEntries(Object.keys(config).map((rule) => [rule, wanted.has(rule)])));
  await linter.importWords(words.flatMap((word) => [word, `${word}'s`]));
  return async (texts) => {
    const findings = texts.map((): GrammarFinding[] => []);
    // One document for all texts takes less time than one for each.
    const all = texts.join("\n\n");
    const starts: number[] = [];
    let start = 0;
    for (const text of texts) {
      starts.push(start);
      start += text.length + 2;
    }
    for (const [rule, lints] of Object.entries(await linter.organizedLints(all, { language: "markdown" })))
      for (const lint of lints) {
        const offset = utf16Offset(all, lint.span().start);
        const found = lint.get_problem_text();
        if (isTechnical(rule, all, offset, found)) continue;
        const better = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
        const index = starts.findLastIndex((from) => from <= offset);
        const problem = problemText(rule, found, lint.message(), better);
        findings[index]?.push({ offset: offset - (starts[index] as number), rule, problem });
      }
    return findings;
  };
}

/** A word that no dictionary can hold, or the article before one. */
function isTechnical(rule: string, text: string, offset: number, found: string): boolean {
  if (rule === "SpellCheck") return found.length < 3 || TECHNICAL.test(tokenAt(text, offset));
  if (rule !== "AnA") return false;
  const next = tokenAt(text, offset + found.length + 1);
  return TECHNICAL.test(next) || !/^\p{L}/u.test(next);
}

const problemText = (rule: string, found: string, message: string, better: string[]) =>
  rule === "SpellCheck"
    ? `"${found}" is not in the dictionary${better.length > 0 ? ` (${better.slice(0, 3).join(", ")}?)` : ""}`
    : `"${found}": ${message.replace(/\n/g, " ")}`;

/** The text between the spaces around an offset. */
function tokenAt(text: string, offset: number): string {
  const before = /[^\s"'(),`]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? "";
  return before + (/^[^\s"(),`]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "");
}

/** Harper counts characters, not code units. */
function utf16Offset(text: string, characters: number): number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return characters;
  return [...text].slice(0, characters).join("").length;
}
