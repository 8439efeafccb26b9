import { formats } from '../../core/formats/index';
import { formatNamed } from '../annotate/options';
import { formatOption, readFile, textOption } from '../documents';
import { writeDocuments } from '../encoding';
import { sayLosses } from '../losses';
import { oneOperand } from '../operands';
import { CliProjects, projectOptions } from '../projects';
import { type Verb } from '../verb';

/** Any format that can be read to any that can be written. */
export const convert: Verb = {
  name: 'convert',
  summary: 'Turn a file of annotations into another format.',
  operands: 'FILE',
  options: {
    from: formatOption('What the file is; told from what it says unless given.'),
    to: { value: 'ID', help: 'What to write.', choices: formats.map(({ id }) => id) },
    text: textOption,
    output: { short: 'o', value: 'OUT', help: 'The file to write, or the folder where several are needed.' },
    ...projectOptions,
    losses: { value: 'FORM', help: 'How to say what the format cannot carry.', choices: ['text', 'json'] },
  },
  notes: [
    'Offsets are read in whichever unit makes every span say its words: UTF-16, code points, bytes or graphemes, the line end CR LF as one or two, the end inclusive or exclusive. What was inferred is said; a file where nothing fits is refused with a table.',
  ],
  examples: [
    [
      'bluepencil convert tasks.json --from labelstudio --to iob2 -o train.iob2',
      'Makes training data of Label Studio’s tasks.',
    ],
    [
      'bluepencil convert story.ann --to json > story.bluepencil.json',
      'Reads brat; story.txt is looked for beside it.',
    ],
  ],
  async run(args, terminal) {
    const name = oneOperand(args);
    const to = formatNamed(args.required('to'));
    const { documents } = await readFile(terminal, args, name, { id: args.text('from') });
    const labelled = await new CliProjects(args, terminal).labelled(documents, name);
    const losses = await writeDocuments(terminal, to, labelled, args.text('output'));
    if (!args.flag('quiet')) sayLosses(terminal, losses, args.oneOf('losses', ['text', 'json']));
    return 0;
  },
};
