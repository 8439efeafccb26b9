import { formatOption, readFile, textOption } from '../documents';
import { oneOperand } from '../operands';
import { CliProjects, projectOptions } from '../projects';
import { say } from '../terminal';
import { type Verb } from '../verb';

/** Whether a file is what it should be: exit code 0 or 1. */
export const validate: Verb = {
  name: 'validate',
  summary: 'Check that a file is well-formed and that every span says its words.',
  operands: 'FILE',
  options: {
    format: formatOption('What the file is; told from what it says unless given.'),
    text: textOption,
    ...projectOptions,
  },
  notes: ['A label that the project of the file does not know is said; with --project it makes the exit code 1.'],
  examples: [['bluepencil validate story.bluepencil.json && git commit', 'Stops where a span does not fit its text.']],
  async run(args, terminal) {
    const name = oneOperand(args);
    const { format, documents } = await readFile(terminal, args, name, { id: args.text('format') });
    const projects = new CliProjects(args, terminal);
    await projects.labelled(documents, name);
    if (args.text('project') !== undefined && projects.hasStrangers) return 1;
    const spans = documents.reduce((sum, { marks }) => sum + marks.length, 0);
    if (!args.flag('quiet'))
      say(
        terminal,
        `${name}: ${format.title}, ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}, ${spans} ${spans === 1 ? 'span' : 'spans'}, all in order`,
      );
    return 0;
  },
};
