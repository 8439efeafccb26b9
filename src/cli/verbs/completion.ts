import { commonOptions } from '../arguments';
import { UsageError } from '../errors';
import { type Verb } from '../verb';
import { verbs } from './index';

const shells = ['bash', 'zsh', 'fish'] as const;

/** A script that teaches a shell the verbs, options and their values. */
export const completion: Verb = {
  name: 'completion',
  summary: 'Print a completion script for bash, zsh or fish.',
  operands: 'SHELL',
  options: {},
  examples: [
    ['bluepencil completion bash > /etc/bash_completion.d/bluepencil', 'For all users of bash.'],
    ['bluepencil completion fish > ~/.config/fish/completions/bluepencil.fish', 'For yourself in fish.'],
  ],
  run(args, terminal) {
    const shell = shells.find((one) => one === args.operands[0]);
    if (!shell) throw new UsageError(`the shell should be one of ${shells.join(', ')}`);
    terminal.stdout.write(shell === 'fish' ? fish() : bash(shell === 'zsh'));
    return Promise.resolve(0);
  },
};

function optionsOf({ options }: Verb): string {
  return Object.keys({ ...options, ...commonOptions })
    .map((name) => `--${name}`)
    .join(' ');
}

function bash(isZsh: boolean): string {
  const choices = verbs.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([option, { choices: values }]) =>
      values ? [`    ${name}:--${option}) words="${values.join(' ')}" ;;`] : [],
    ),
  );
  return [
    ...(isZsh ? ['autoload -U +X bashcompinit && bashcompinit'] : []),
    '_bluepencil() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" verb="${COMP_WORDS[1]}" words=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${verbs.map(({ name }) => name).join(' ')}" -- "$current")); return`,
    '  fi',
    '  case "$verb:$previous" in',
    ...choices,
    '  esac',
    '  if [ -z "$words" ] && [[ "$current" == -* ]]; then case "$verb" in',
    ...verbs.map((verb) => `    ${verb.name}) words="${optionsOf(verb)}" ;;`),
    '  esac; fi',
    '  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi',
    '}',
    'complete -o filenames -F _bluepencil bluepencil',
    '',
  ].join('\n');
}

function fish(): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const lines = verbs.flatMap(({ name, summary, options }) => [
    `complete -c bluepencil -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...Object.entries({ ...options, ...commonOptions }).map(([option, { help, choices, value, short }]) => {
      const values = choices ? ` -x -a ${quoted(choices.join(' '))}` : value === undefined ? '' : ' -r';
      const letter = short === undefined ? '' : ` -s ${short}`;
      return `complete -c bluepencil -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${option}${letter}${values} -d ${quoted(help)}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}
