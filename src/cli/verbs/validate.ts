import { formatOption, readFile, textOption } from '../documents';
import { oneOperand } from '../operands';
import { say } from '../terminal';
import { type Verb } from '../verb';

/** Whether a file is what it should be: exit code 0 or 1. */
export const validate: Verb = {
  name: 'validate',
  summary: 'Check that a file is well-formed and that every span says its words.',
  operands: 'FILE',
  options: { format: formatOption('What the file is; told from what it says unless given.'), text: textOption },
  examples: [['bluepencil validate story.bluepencil.json && git commit', 'Stops where a span does not fit its text.']],
  async run(args, terminal) {
    const name = oneOperand(args);
    const { format, documents } = await readFile(terminal, args, name, { id: args.text('format') });
    const spans = documents.reduce((sum, { marks }) => sum + marks.length, 0);
    if (!args.flag('quiet'))
      say(
        terminal,
        `${name}: ${format.title}, ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}, ${spans} ${spans === 1 ? 'span' : 'spans'}, all in order`,
      );
    return 0;
  },
};
