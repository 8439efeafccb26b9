import { type Format } from '../../core/formats/format';
import { formats } from '../../core/formats/index';
import { type Arguments } from '../arguments';
import { UsageError } from '../errors';
import { labelsAskedFor, projectOptions } from '../projects';
import { type Option } from '../verb';
import { type Job } from './job';
import { type Selection } from './pump';

/** The options of `annotate`. */
export const annotateOptions: Readonly<Record<string, Option>> = {
  format: {
    short: 'f',
    value: 'ID',
    help: 'What to write; json for articles and jsonl for records unless given.',
    choices: formats.map(({ id }) => id),
  },
  output: { short: 'o', value: 'FILE', help: 'Where to write; standard output unless given. .gz and .zst are packed.' },
  input: {
    value: 'KIND',
    help: 'Whether a file is one article or holds a JSON record on each line; told from its name unless given.',
    choices: ['text', 'jsonl'],
  },
  date: { value: 'YYYY-MM-DD', help: 'The date of the articles, where they have none of their own.' },
  'day-first': { help: 'Read 03/04/2023 as the third of April.' },
  labels: { value: 'A,B', help: 'Write these labels only.' },
  'text-field': { value: 'NAME', help: 'The field of a record that holds the text; “text” unless given.' },
  'id-field': { value: 'NAME', help: 'The field of a record that names it; “id” unless given.' },
  'date-field': { value: 'NAME', help: 'The field of a record with its date, YYYY-MM-DD; “date” unless given.' },
  'on-error': {
    value: 'HOW',
    help: 'What a bad line becomes: a line that says the error (emit, unless given), nothing, or the end.',
    choices: ['emit', 'skip', 'fail'],
  },
  jobs: { short: 'j', value: 'N', help: 'Annotate records in so many threads; 1 unless given.' },
  shard: { value: 'I/N', help: 'Annotate every N-th record only, beginning with the I-th, counted from 1.' },
  resume: { help: 'Go on where the output file ends; what stands there is kept.' },
  'max-record': { value: 'MB', help: 'A record longer than this is an error; 64 unless given.' },
  ...projectOptions,
  losses: { value: 'FORM', help: 'How to say what a format cannot carry.', choices: ['text', 'json'] },
};

/** What to do with a line that cannot be annotated. */
export type OnError = 'emit' | 'skip' | 'fail';

/** Everything that the threads must know. `model` is the bytes of the trained model, if there are any. */
export function jobOf(args: Arguments, format: Format, model: Uint8Array | undefined): Job {
  const labels = labelsAskedFor(args);
  const date = args.text('date');
  if (date !== undefined && !isDay(date)) throw new UsageError(`--date should be like 2023-12-19, not ${date}`);
  return {
    format: format.id,
    fields: {
      text: args.text('text-field') ?? 'text',
      id: args.text('id-field') ?? 'id',
      date: args.text('date-field') ?? 'date',
    },
    engine: {
      analysis: {
        ...(date !== undefined && { publicationDate: date }),
        ...(args.flag('day-first') && { dayFirst: true }),
      },
      ...(labels && { labels }),
      ...(model && { model }),
    },
  };
}

/** The format that is to be written; `input` is what the first file is. */
export function formatFor(args: Arguments, input: 'text' | 'jsonl'): Format {
  const id = args.text('format') ?? (input === 'jsonl' ? 'jsonl' : 'json');
  return formatNamed(id);
}

/** The format of an id; throws a `UsageError` that lists them. */
export function formatNamed(id: string): Format {
  const format = formats.find((one) => one.id === id);
  if (format) return format;
  throw new UsageError(`there is no format “${id}”; there are ${formats.map((one) => one.id).join(', ')}`);
}

/** The shard of `--shard 2/8`: from 1 for people, from 0 inside. */
export function shardOf(args: Arguments): Selection['shard'] {
  const value = args.text('shard');
  if (value === undefined) return { index: 0, count: 1 };
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  if (Number(index) < 1 || Number(index) > Number(count))
    throw new UsageError(`--shard should be like 2/8, from 1/8 to 8/8, not ${value}`);
  return { index: Number(index) - 1, count: Number(count) };
}

/** Whether a day of the calendar is written as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
