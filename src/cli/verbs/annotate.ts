import { annotateArticles } from '../annotate/articles';
import { annotateOptions, formatFor } from '../annotate/options';
import { annotateRecords } from '../annotate/records';
import { type Arguments } from '../arguments';
import { UsageError } from '../errors';
import { type Verb } from '../verb';

/** Finds names, figures, dates and quotations in articles and in corpora of any size. */
export const annotate: Verb = {
  name: 'annotate',
  summary: 'Find names, figures, dates and quotations in articles or in a corpus.',
  operands: '[FILE…|-]',
  options: annotateOptions,
  notes: [
    'A file is an article of its own unless its name ends in .jsonl or .ndjson (or those with .gz or .zst): then each line is a record {"id": …, "text": …}. Each line of the input gives one line of the output, in the same order; a line that cannot be read gives {"id": …, "error": {"code": …, "message": …}}. Other fields of a record are kept. Standard input holds records when the output does.',
  ],
  examples: [
    ['bluepencil annotate article.txt > article.bluepencil.json', 'Annotates one article.'],
    [
      'bluepencil annotate corpus.jsonl.gz --jobs 4 -o out.jsonl --resume',
      'Annotates a corpus; may be stopped and run again.',
    ],
    ['zcat corpus.jsonl.gz | bluepencil annotate - --format jsonl | head', 'Annotates a stream.'],
  ],
  run(args, terminal) {
    if (args.operands.length === 0 && terminal.stdin.isTTY === true)
      throw new UsageError('a file is needed, or - for standard input');
    const names = args.operands.length > 0 ? args.operands : ['-'];
    const input = inputOf(args, names);
    if (input === 'text') refuseForArticles(args);
    const format = formatFor(args, input);
    return input === 'jsonl'
      ? annotateRecords(args, terminal, names, format)
      : annotateArticles(args, terminal, names, format);
  },
};

/** What makes sense for records alone is not passed over in silence. */
function refuseForArticles(args: Arguments): void {
  const given = ['jobs', 'shard', 'max-record', 'on-error', 'text-field', 'id-field', 'date-field'].find(
    (name) => args.text(name) !== undefined,
  );
  const name = given ?? (args.flag('resume') ? 'resume' : undefined);
  if (name !== undefined)
    throw new UsageError(`--${name} is for records; say --input jsonl if there is a record on each line`);
}

function inputOf(args: Arguments, names: readonly string[]): 'text' | 'jsonl' {
  const given = args.oneOf('input', ['text', 'jsonl']);
  if (given) return given;
  const kinds = new Set(names.map((name) => (isRecords(name, args) ? 'jsonl' : 'text')));
  if (kinds.size > 1) throw new UsageError('articles and records cannot be mixed in one command');
  return kinds.has('jsonl') ? 'jsonl' : 'text';
}

function isRecords(name: string, args: Arguments): boolean {
  return name === '-' ? args.text('format') === 'jsonl' : /\.(jsonl|ndjson)(\.gz|\.zst)?$/i.test(name);
}
