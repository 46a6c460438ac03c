/** Shells that can complete. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A shell that can complete. */
export type Shell = (typeof shells)[number];

/** What an option takes. */
export interface CompletedOption {
  readonly name: string;
  readonly summary: string;
  readonly choices: readonly string[];
  /** What follows a choice behind a colon; absent: a choice is the whole value. */
  readonly endings?: readonly string[] | undefined;
}

/** What a command takes. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What may stand as an operand, beside or instead of the name of a file. */
  readonly operands: { readonly choices: readonly string[]; readonly orFile: boolean };
}

/** A script that makes a shell complete commands, options, and the values of options and operands; paths stay the shell's own matter. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  if (shell === 'fish') return fish(commands);
  return shell === 'bash' ? bash(commands) : zsh(commands);
}

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, operands }) => {
    const values = operands.choices.length > 0 ? ` values=${quoted(operands.choices.join(' '))}` : '';
    return `    ${name}) words=${quoted(options.map((option) => option.name).join(' '))}${values} ;;`;
  });
  const values = commands.flatMap(({ name, options }) =>
    options.filter(({ choices }) => choices.length > 0).flatMap((option) => bashCases(`${name}${option.name}`, option)),
  );
  return `# Completion of rostrum for bash: source <(rostrum completion bash)
_rostrum() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words= values=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  # To bash a colon is a word of its own.
  if [ "$current" = : ]; then current= previous="\${COMP_WORDS[COMP_CWORD-2]}:"
  elif [ "$previous" = : ] && [ "$COMP_CWORD" -gt 3 ]; then previous="\${COMP_WORDS[COMP_CWORD-3]}:"; fi
  case "$command$previous" in
${values.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
  else COMPREPLY=($(compgen -W "$values" -- "$current")); fi
}
complete -o default -o bashdefault -F _rostrum rostrum
`;
}

function bashCases(place: string, { choices, endings }: CompletedOption): string[] {
  const words = (values: readonly string[]) => `COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$current")); return ;;`;
  if (endings === undefined) return [`    ${place}) ${words(choices)}`];
  return [`    ${place}) compopt -o nospace 2>/dev/null || :; ${words(choices.map((choice) => `${choice}:`))}`, `    ${place}:) ${words(endings)}`];
}

function zsh(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options, operands: { choices, orFile } }) => {
    const specs = options.map((option) => quoted(`${option.name}[${option.summary.replace(/[[\]:]/g, ' ')}]${zshValues(option)}`));
    const operands = choices.length === 0 ? '*:file:_files' : `*:value:{compadd -- ${choices.join(' ')}${orFile ? '; _files' : ''}}`;
    return `    ${name}) _arguments ${[...specs, quoted(operands)].join(' ')} ;;`;
  });
  return `#compdef rostrum
# Completion of rostrum for zsh: source <(rostrum completion zsh)
_rostrum() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command="$words[2]"
  shift words; (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _rostrum rostrum
`;
}

function zshValues({ choices, endings }: CompletedOption): string {
  if (choices.length === 0) return '';
  if (endings === undefined) return `:value:(${choices.join(' ')})`;
  // A colon parts the fields of this form unless a backslash stands before it.
  return `:value:{if compset -P "*\\:"; then compadd -- ${endings.join(' ')}; else compadd -S "\\:" -- ${choices.join(' ')}; fi}`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, operands: { choices, orFile } }) => {
    const condition = quoted(`__fish_seen_subcommand_from ${name}`);
    return [
      `complete -c rostrum -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...options.map((option) => `complete -c rostrum -n ${condition} -l ${option.name.slice(2)} -d ${quoted(option.summary)}${option.choices.length > 0 ? ` -x -a ${quoted(wholeValues(option).join(' '))}` : ''}`),
      ...(choices.length > 0 ? [`complete -c rostrum -n ${condition}${orFile ? '' : ' -f'} -a ${quoted(choices.join(' '))}`] : []),
    ];
  });
  return `# Completion of rostrum for fish\n${lines.join('\n')}\n`;
}

function wholeValues({ choices, endings }: CompletedOption): readonly string[] {
  return endings === undefined ? choices : choices.flatMap((choice) => endings.map((ending) => `${choice}:${ending}`));
}

/** A word for a shell, whatever it holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
