/** An option as a shell completes it. */
export interface CompletedOption {
  /** Without hyphens, e.g. `dry-run`. */
  readonly name: string;
  /** Its one letter. */
  readonly short?: string | undefined;
  /** The values that it accepts. Empty if any, undefined if it takes no value. */
  readonly choices?: readonly string[] | undefined;
}

/** A command as a shell completes it. */
export interface Completed {
  /** One word or two, e.g. `users suspend`. */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** The values of its first argument. Empty if any. */
  readonly values: readonly string[];
  /** The index of its first argument that names a user. Undefined if there is none. */
  readonly userAt?: number | undefined;
}

/** Prints the logins of users that a terminal showed recently, one a line. */
const RECENT = "okta-idm completion recent-users 2>/dev/null";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** The script for a shell that completes commands and options. */
export const completionScript: { readonly [Name in Shell]: (commands: readonly Completed[]) => string } = {
  bash: (commands) => `# okta-idm completion for bash: eval "$(okta-idm completion bash)"
# Logins have an @, which must not end a word.
COMP_WORDBREAKS="\${COMP_WORDBREAKS//@/}"
_okta_idm() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" candidates="" before
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${cases(commands, 2)}
    *) case "\${COMP_WORDS[1]}" in
${cases(commands, 1)}
    esac ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then candidates="${firstWords(commands).join(" ")}"; fi
  if [ "$COMP_CWORD" -eq 2 ]; then
    case "\${COMP_WORDS[1]}" in
${nouns(commands)
  .map((noun) => `      ${noun}) candidates="${verbs(commands, noun).join(" ")} $candidates" ;;`)
  .join("\n")}
    esac
  fi
  before="$candidates"
  # After an option comes its value. Bash offers files if the values are not known.
  case "\${COMP_WORDS[1]} \${COMP_WORDS[2]} \${COMP_WORDS[COMP_CWORD-1]}" in
${valueCases(commands, 'candidates="', '"')}
  esac
  if [ "$candidates" = "$before" ]; then
    case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${userCases(commands, (at) => `if [ "$COMP_CWORD" -ge ${at + 3} ]; then candidates="$candidates $(${RECENT})"; compopt +o default 2>/dev/null; fi`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$candidates" -- "$cur"))
}
complete -o default -F _okta_idm okta-idm
`,
  zsh: (commands) => `#compdef okta-idm
# okta-idm completion for zsh: eval "$(okta-idm completion zsh)"
_okta_idm() {
  local -a candidates before
  local users=0
  case "$words[2] $words[3]" in
${cases(commands, 2, "candidates=(", ")")}
    *) case "$words[2]" in
${cases(commands, 1, "candidates=(", ")")}
    esac ;;
  esac
  if (( CURRENT == 2 )); then candidates=(${firstWords(commands).join(" ")}); fi
  if (( CURRENT == 3 )); then
    case "$words[2]" in
${nouns(commands)
  .map((noun) => `      ${noun}) candidates+=(${verbs(commands, noun).join(" ")}) ;;`)
  .join("\n")}
    esac
  fi
  before=($candidates)
  case "$words[2] $words[3] $words[CURRENT-1]" in
${valueCases(commands, "candidates=(", ")")}
  esac
  if [[ "$candidates" == "$before" ]]; then
    case "$words[2] $words[3]" in
${userCases(commands, (at) => `if (( CURRENT >= ${at + 4} )); then candidates+=(\${(f)"$(${RECENT})"}); users=1; fi`)}
    esac
  fi
  compadd -- $candidates
  (( users )) || _files
}
compdef _okta_idm okta-idm
`,
  fish: (commands) => `# okta-idm completion for fish: okta-idm completion fish | source
${commands.flatMap(fishLines).join("\n")}
`,
};

/** The words after a command, for commands of this many words. */
function cases(commands: readonly Completed[], words: number, open = 'candidates="', close = '"'): string {
  return commands
    .filter(({ name }) => name.split(" ").length === words)
    .map(({ name, options, values }) => {
      const pattern = words === 1 ? name : `"${name}"`;
      const offered = [...values, ...options.map((option) => `--${option.name}`)];
      return `    ${pattern}) ${open}${offered.join(" ")}${close} ;;`;
    })
    .join("\n");
}

/** The values of each option, by command and option. */
function valueCases(commands: readonly Completed[], open: string, close: string): string {
  return commands
    .flatMap(({ name, options }) =>
      options.flatMap(({ name: option, short, choices }) => {
        if (choices === undefined) return [];
        const command = name.includes(" ") ? `"${name} "` : `"${name} "*" "`;
        const spelt = [`--${option}`, ...(short === undefined ? [] : [`-${short}`])];
        const patterns = spelt.map((word) => `${command}${word}`).join(" | ");
        return [`    ${patterns}) ${open}${choices.join(" ")}${close} ;;`];
      }),
    )
    .join("\n");
}

/** The code for arguments that name users, by the index of the first. */
function userCases(commands: readonly Completed[], then: (userAt: number) => string): string {
  const places = [...new Set(commands.flatMap(({ userAt }) => userAt ?? []))];
  return places
    .map((at) => {
      const names = commands.filter(({ userAt }) => userAt === at).map(({ name }) => `"${name}"`);
      return `    ${names.join(" | ")}) ${then(at)} ;;`;
    })
    .join("\n");
}

function firstWords(commands: readonly Completed[]): string[] {
  return [...new Set(commands.map(({ name }) => name.split(" ")[0] ?? ""))];
}

function nouns(commands: readonly Completed[]): string[] {
  return firstWords(commands).filter((noun) => verbs(commands, noun).length > 0);
}

function verbs(commands: readonly Completed[], noun: string): string[] {
  return commands.flatMap(({ name }) => {
    const [first, second] = name.split(" ");
    return first === noun && second !== undefined ? [second] : [];
  });
}

function fishLines({ name, summary, options, values, userAt }: Completed): string[] {
  const [noun = "", verb] = name.split(" ");
  const words = summary.replaceAll("'", "");
  const first = `complete -c okta-idm -f -n __fish_use_subcommand -a ${noun} -d '${verb ? noun : words}'`;
  const seen = [noun, ...(verb ? [verb] : [])]
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join("; and ");
  const second = verb
    ? [`complete -c okta-idm -f -n '__fish_seen_subcommand_from ${noun}' -a ${verb} -d '${words}'`]
    : [];
  return [
    first,
    ...second,
    ...(userAt === undefined ? [] : [`complete -c okta-idm -f -n '${seen}' -a '(${RECENT})'`]),
    ...values.map((value) => `complete -c okta-idm -f -n '${seen}' -a ${value}`),
    ...options.map(({ name, short, choices }) => {
      const value = choices && (choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : " -r -F");
      return `complete -c okta-idm -n '${seen}' -l ${name}${short ? ` -s ${short}` : ""}${value ?? ""}`;
    }),
  ];
}
