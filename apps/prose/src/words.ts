import type { Sentence } from "./text.ts";

interface WordRule {
  readonly rule: string;
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly instead: string;
}

/** Words that readers stumbled over. */
const WORD_RULES: readonly WordRule[] = [
  { rule: "whom", pattern: /\bwhom(?:ever)?\b/i, instead: "name the user, admin or caller" },
  { rule: "whose", pattern: /\bwhose\b/i, instead: "a second sentence, or `with`" },
  { rule: "mend", pattern: /\bmend(?:s|ed|ing)?\b/i, instead: "fix" },
  { rule: "befall", pattern: /\bbef(?:all(?:s|en|ing)?|ell)\b/i, instead: "happen, apply" },
  { rule: "thereof", pattern: /\b(?:there|here)(?:of|in|upon|after|with)\b/i, instead: "of it" },
  { rule: "tell", pattern: /\b(?:tell(?:s|ing)?|told)\b/i, instead: "report, say, print" },
  { rule: "anew", pattern: /\banew\b/i, instead: "again" },
  {
    rule: "go on",
    pattern: /\b(?:go(?:es|ing|ne)?|went) on\b(?! (?:to|with)? ?https?:)/i,
    instead: "resume, continue",
  },
  { rule: "of which", pattern: /\bof (?:which|whom)\b/i, instead: "a second sentence" },
  {
    rule: "stands in",
    pattern:
      /\b(?:st(?:and(?:s|ing)?|ood)) (?:in|on|beside|at|behind|before|over|under|for|as|there|here)\b/i,
    instead: "is in, is next to",
  },
  { rule: "is there already", pattern: /\bis there already\b/i, instead: "already exists" },
  {
    rule: "starts with Who or What",
    pattern: /^["'(*_]*(?:Who|What)(?:ever)?\b(?![\s\S]*\?["')*_`]*$)/,
    instead: "start with the subject",
  },
];

export interface WordFinding {
  readonly rule: string;
  readonly problem: string;
}

/** Words in code are names, and quoted words are quoted. */
const withoutCode = (sentence: string) => sentence.replace(/`[^`]*`/g, "`x`");

export function wordFindings({ text }: Sentence): WordFinding[] {
  const prose = withoutCode(text);
  return WORD_RULES.flatMap(({ rule, pattern, instead }) => {
    const found = pattern.exec(prose);
    return found ? [{ rule, problem: `"${found[0]}": write instead: ${instead}` }] : [];
  });
}
