import { json } from '../../core/formats/json';
import { formatOption, readDocuments, textOption } from '../documents';
import { writeDocuments } from '../encoding';
import { oneOperand } from '../operands';
import { CliProjects, projectOptions } from '../projects';
import { type Verb } from '../verb';

/** Any format to Blue Pencil JSON. */
export const importVerb: Verb = {
  name: 'import',
  summary: 'Read a file of another tool and write Blue Pencil JSON.',
  operands: 'FILE',
  options: {
    format: formatOption('What the file is; told from what it says unless given.'),
    text: textOption,
    ...projectOptions,
    output: { short: 'o', value: 'OUT', help: 'The file to write; standard output unless given.' },
  },
  examples: [
    ['bluepencil import export.jsonl --format doccano -o story.bluepencil.json', 'Reads an export of doccano.'],
  ],
  async run(args, terminal) {
    const name = oneOperand(args);
    const documents = await readDocuments(terminal, args, name);
    const labelled = await new CliProjects(args, terminal).labelled(documents, name);
    await writeDocuments(terminal, json, labelled, args.text('output'));
    return 0;
  },
};
