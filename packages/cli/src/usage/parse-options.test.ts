import { expect, expectTypeOf, test } from "vitest";
import { choice, defineCommand, flag, integer, repeated, string, type ValuesOf } from "../command.ts";
import { checkRelations, optionName, parseOptions } from "./parse-options.ts";

const OPTIONS = {
  dryRun: flag("Change nothing", { short: "n" }),
  from: string("<file>", "File"),
  limit: integer({ min: 1, max: 7 }, "Limit"),
  order: choice(["up", "down"], "Order"),
  group: repeated(string("<group>", "Group")),
};
const parse = (...argv: string[]) => parseOptions("okta-idm x", OPTIONS, argv);

test.each([
  ["sortOrder", "sort-order"],
  ["q", "q"],
  ["Prefer", "prefer"],
  ["includeNonDeleted", "include-non-deleted"],
])("%s is --%s", (name, option) => {
  expect(optionName(name)).toBe(option);
});

test("values have the types of their options", () => {
  const { args, values } = parse(
    "a",
    "-n",
    "--limit",
    "7",
    "--order=up",
    "--group",
    "x",
    "--group",
    "y",
    "b",
  );
  expect(args).toEqual(["a", "b"]);
  expect(values).toEqual({ dryRun: true, from: undefined, limit: 7, order: "up", group: ["x", "y"] });
  expect(parse().values).toMatchObject({ dryRun: false, limit: undefined, group: [] });
  expectTypeOf(values).toEqualTypeOf<{
    readonly dryRun: boolean;
    readonly from: string | undefined;
    readonly limit: number | undefined;
    readonly order: "up" | "down" | undefined;
    readonly group: readonly string[];
  }>();
});

test("renaming an option without its uses does not compile", () => {
  type Values = ValuesOf<typeof OPTIONS>;
  // @ts-expect-error -- the option is dryRun
  expectTypeOf<Values["dryrun"]>();
  defineCommand({
    summary: "",
    description: "",
    examples: [],
    options: OPTIONS,
    // @ts-expect-error -- the option is dryRun
    conflicts: [["dryrun", "from"]],
    // @ts-expect-error -- the option is from
    requires: [["limit", "form"]],
    async run(_, { values }) {
      expectTypeOf(values.dryRun).toEqualTypeOf<boolean>();
      // @ts-expect-error -- the option is dryRun
      return values.dryrun;
    },
  });
});

test("--help needs no valid values", () => {
  expect(parse("--help", "--limit", "x")).toEqual({ args: [], values: {}, help: true });
});

test.each([
  [["--nope"], "Unknown option --nope.", "Try okta-idm x --help"],
  [["--dryrun"], "Unknown option --dryrun.", "Did you mean --dry-run?"],
  [["--limit"], "--limit requires a value.", "Try okta-idm x --help"],
  [["--from", "-x"], "--from requires a value.", "write it after an equals sign: --from=-1"],
  [["--from", ""], "The value of --from is empty.", "Try okta-idm x --help"],
  [["--dry-run=yes"], "--dry-run takes no value.", "Try okta-idm x --help"],
  [["--order", "left"], '--order takes up or down, not "left".', ""],
])("%j is rejected", (argv, message, hint) => {
  expect(() => parse(...argv)).toThrow(
    expect.objectContaining({ name: "UsageError", message, hint: expect.stringContaining(hint) }),
  );
});

test.each(["8", "0", "-1", "1.5", "1e3", "0x10", " 1", "9007199254740993", "\uff14"])(
  "%j is not a whole number from 1 to 7",
  (given) => {
    expect(() => parse(`--limit=${given}`)).toThrow("--limit takes a whole number from 1 to 7, not ");
  },
);

test("options that conflict, or lack the option they require, are rejected", () => {
  const relations = {
    conflicts: [["dryRun", "from"]],
    requires: [["limit", ["from", "group"], "Use another command."]],
  } as const;
  const check = (...argv: string[]) => checkRelations(relations, parse(...argv).values);
  expect(() => check("-n", "--from", "x")).toThrow("--dry-run conflicts with --from. Omit one of them.");
  expect(() => check("--limit", "1")).toThrow(
    expect.objectContaining({ message: "--limit requires --from or --group.", hint: "Use another command." }),
  );
  expect(() => check("--limit", "1", "--group", "x")).not.toThrow();
  expect(() => check("--from", "x")).not.toThrow();
});
