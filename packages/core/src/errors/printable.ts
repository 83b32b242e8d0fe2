/** Blank characters, line ends included. Braille blank (U+2800) is not in `\p{Z}`. */
const BLANKS = /[\t-\r\u0085\p{Z}\u2800]+/gu;

// Characters that show nothing: control, format (bidirectional, zero width), Default_Ignorable_Code_Point (Hangul
// fillers, variation selectors, tags) and halves of characters. https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
const INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]";

/** Scripts with joiners between letters. */
const JOINING = ["Arab", "Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Mlym", "Mong", "Mymr", "Orya"]
  .concat(["Sinh", "Syrc", "Taml", "Telu"])
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join("");

// Joiners and variation selectors are part of emoji and of several scripts. Anywhere else they only hide.
const PART_OF_TEXT = [
  `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
  "(?<=[\\p{Extended_Pictographic}\\ufe0f\\u{1f3fb}-\\u{1f3ff}])\\u200d(?=\\p{Extended_Pictographic})",
  "(?<=[\\p{Extended_Pictographic}])[\\ufe0e\\ufe0f]",
  "\\ufe0f(?=\\u20e3)",
].join("|");

const HIDDEN = new RegExp(`(?!${PART_OF_TEXT})${INVISIBLE}`, "gu");
const HIDDEN_IN_LINES = new RegExp(`(?![\\n\\t]|${PART_OF_TEXT})${INVISIBLE}`, "gu");
/** Blanks after the first one, except where a line begins: there they are indentation. */
const REPEATED_BLANKS = /(?<=[^\n\t\p{Z}\u2800][\t\p{Z}\u2800])[\t\p{Z}\u2800]+/gu;

/** Printable ASCII without repeated blanks, as nearly all text is. */
const PLAIN = /^ ?(?:[\x21-\x7e] ?)*$/;

/**
 * Foreign text in one line, safe for a terminal. Names, logins and messages can hold anything.
 *
 * Line ends and repeated blanks become one blank, because they fake further lines. Control, format and invisible
 * characters are shown as `\uXXXX`, because they drive the terminal or hide a difference between two names.
 */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(BLANKS, " ").replace(HIDDEN, escaped);
}

/**
 * The same for text of several lines. Repeated blanks inside a line are shown as `\u0020` as well. JSON keeps its
 * meaning.
 */
export function printableLines(text: string): string {
  return text.replace(HIDDEN_IN_LINES, escaped).replace(REPEATED_BLANKS, escaped);
}

function escaped(characters: string): string {
  const units = characters.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
