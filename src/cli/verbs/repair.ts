import { formatOption, readFile, textOption } from '../documents';
import { writeDocuments } from '../encoding';
import { sayLosses } from '../losses';
import { oneOperand } from '../operands';
import { type Verb } from '../verb';

/** Writes a file anew with its offsets put right. */
export const repair: Verb = {
  name: 'repair',
  summary: 'Put the offsets of a broken export right.',
  operands: 'FILE',
  options: {
    format: formatOption('What the file is; told from what it says unless given.'),
    text: textOption,
    output: { short: 'o', value: 'OUT', help: 'The file to write; standard output unless given.' },
  },
  notes: [
    'The file is written in the same format with the offsets that the format promises. If one way of counting makes all spans say their words, that is how they are read; else each span is looked for by its words, nearest to where it was. What was changed is said on standard error. Formats that keep no words with their spans, like doccano’s, are judged by whether spans begin and end with words.',
  ],
  examples: [
    [
      'bluepencil repair export.jsonl --format doccano -o repaired.jsonl',
      'Repairs offsets that are wrong after an emoji.',
    ],
  ],
  async run(args, terminal) {
    const name = oneOperand(args);
    const { format, documents } = await readFile(terminal, args, name, { id: args.text('format'), isRepair: true });
    const losses = await writeDocuments(terminal, format, documents, args.text('output'));
    if (!args.flag('quiet')) sayLosses(terminal, losses);
    return 0;
  },
};
