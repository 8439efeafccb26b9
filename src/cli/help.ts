import { commonOptions } from './arguments';
import { type Option, type Verb } from './verb';

/** The help of the program: its verbs and its exit codes. */
export function programHelp(verbs: readonly Verb[], version: string): string {
  const width = Math.max(...verbs.map(({ name }) => name.length));
  return [
    `Blue Pencil ${version}: names, figures, dates and quotations in news text, found, checked and exported.`,
    '',
    'Usage: bluepencil VERB [OPTIONS] [FILE…]',
    '',
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'bluepencil VERB --help says more, with examples.',
    'Exit codes: 0 done, 1 not done or not in order, 2 the command line is wrong, 130 stopped by Ctrl+C.',
    '',
  ].join('\n');
}

/** The help of one verb. */
export function verbHelp({ name, summary, operands, options, examples, notes = [] }: Verb): string {
  return [
    `Usage: bluepencil ${name} [OPTIONS] ${operands}`.trimEnd(),
    '',
    summary,
    '',
    ...optionLines({ ...options, ...commonOptions }),
    ...notes.flatMap((note) => ['', ...wrap(note, 100)]),
    ...(examples.length > 0 ? ['', 'Examples:'] : []),
    ...examples.flatMap(([command, does]) => [`  ${command}`, `      ${does}`]),
    '',
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, Option>>): string[] {
  const rows = Object.entries(options).map(([name, { short, value, help, choices }]) => {
    const left = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return [left, choices ? `${help} One of: ${choices.join(' ')}.` : help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.flatMap(([left, help]) =>
    wrap(help, 96 - width).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width)}  ${line}`),
  );
}

/** The words of a paragraph in lines of at most `width` characters. */
function wrap(paragraph: string, width: number): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
