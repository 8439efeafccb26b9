import { agreementOf } from '../../core/agreement/agreement';
import { agreementTable, disagreementList } from '../../core/agreement/report';
import { studyOf } from '../../core/agreement/study';
import { type AnnotatedDocument } from '../../core/formats/format';
import { formatOption, readDocuments, textOption } from '../documents';
import { CliError } from '../errors';
import { operandsFrom } from '../operands';
import { CliProjects, projectOptions } from '../projects';
import { say } from '../terminal';
import { type Verb } from '../verb';

/** How far annotators agree. */
export const agree: Verb = {
  name: 'agree',
  summary: 'Measure how far two annotators or more agree.',
  operands: 'A B […]',
  options: {
    format: formatOption('What the files are; told from what they say unless given.'),
    text: textOption,
    ...projectOptions,
    list: { help: 'List the disagreements too.' },
    json: { help: 'Print JSON, with the disagreements.' },
  },
  notes: [
    'One file is one annotator. Printed are, for all labels and for each: F1 of spans that are the same (exact) and of spans of one label that overlap (partial); Cohen’s κ and Krippendorff’s α on tokens; Krippendorff’s α for unitizing (αu), which also minds how far the edges are apart. With more than two annotators, F1 and κ are the mean of all pairs.',
  ],
  examples: [
    ['bluepencil agree mira.bluepencil.json jon.bluepencil.json --list', 'Prints the table and every disagreement.'],
    ['bluepencil agree a.jsonl b.jsonl c.jsonl --json', 'The same of three, for programs.'],
  ],
  async run(args, terminal) {
    const annotators: (readonly AnnotatedDocument[])[] = [];
    const projects = new CliProjects(args, terminal);
    for (const name of operandsFrom(args, 2))
      annotators.push(await projects.labelled(await readDocuments(terminal, args, name), name));
    const study = studyOf(annotators);
    if (!args.flag('quiet')) for (const note of study.notes) say(terminal, note);
    if (study.items.length === 0) throw new CliError('the files have no text in common');
    const agreement = agreementOf(study);
    terminal.stdout.write(args.flag('json') ? `${JSON.stringify(agreement)}\n` : agreementTable(agreement));
    if (args.flag('list') && !args.flag('json'))
      terminal.stdout.write(`\n${disagreementList(study, agreement.disagreements)}`);
    return 0;
  },
};
