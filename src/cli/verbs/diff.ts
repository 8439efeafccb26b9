import { disagreementsIn } from '../../core/agreement/disagreements';
import { disagreementLine } from '../../core/agreement/report';
import { studyOf } from '../../core/agreement/study';
import { formatOption, readDocuments, textOption } from '../documents';
import { UsageError } from '../errors';
import { say } from '../terminal';
import { type Verb } from '../verb';

/** What differs between two files of annotations of the same texts: exit code 0 where nothing does, 1 where something does. */
export const diff: Verb = {
  name: 'diff',
  summary: 'Show what differs between two files of annotations.',
  operands: 'A B',
  options: {
    format: formatOption('What the files are; told from what they say unless given.'),
    text: textOption,
    json: { help: 'Print a JSON object on each line.' },
  },
  examples: [
    ['bluepencil diff mira.bluepencil.json jon.bluepencil.json', 'Lists spans that only one has, or that differ.'],
  ],
  async run(args, terminal) {
    const [a, b, ...more] = args.operands;
    if (a === undefined || b === undefined || more.length > 0) throw new UsageError('two files are needed');
    const read = (name: string) => readDocuments(terminal, args, name);
    const { items, notes } = studyOf([await read(a), await read(b)]);
    if (!args.flag('quiet')) for (const note of notes) say(terminal, note);
    const found = items.flatMap((item) => disagreementsIn(item).map((one) => [item, one] as const));
    for (const [item, one] of found)
      terminal.stdout.write(args.flag('json') ? `${JSON.stringify(one)}\n` : disagreementLine(item, one));
    return found.length === 0 && notes.length === 0 ? 0 : 1;
  },
};
