import { mergeSidecars } from '../../core/annotate/merge';
import { serializeSidecar, type Sidecar } from '../../core/annotate/sidecar';
import { UsageError } from '../errors';
import { readText } from '../files';
import { writeWhole } from '../output';
import { readSidecar } from '../sidecars';
import { say, type Terminal } from '../terminal';
import { type Verb } from '../verb';

/** Puts two people's annotations of one article together; made to be a merge driver of git. */
export const merge: Verb = {
  name: 'merge',
  summary: 'Merge two people’s annotations of one article; a merge driver for git.',
  operands: 'BASE OURS THEIRS',
  options: {
    output: {
      short: 'o',
      value: 'FILE',
      help: 'Write the result there, or to standard output for “-”; else into OURS.',
    },
  },
  notes: [
    'Annotations are merged one by one and field by field. Where both people changed the same thing differently, both versions are kept, each pointing to the other in “dispute”, and the exit code is 1. The result is a whole file in any case.',
    'For git: put “*.pencil.json merge=bluepencil” into .gitattributes and run: git config merge.bluepencil.driver "bluepencil merge %O %A %B".',
  ],
  examples: [
    ['bluepencil merge base.pencil.json ours.pencil.json theirs.pencil.json -o -', 'Prints the merged annotations.'],
  ],
  async run(args, terminal) {
    const [base, ours, theirs, ...more] = args.operands;
    if (base === undefined || ours === undefined || theirs === undefined || more.length > 0)
      throw new UsageError('merge takes BASE, OURS and THEIRS');
    const { sidecar, conflicts } = mergeSidecars(
      await baseOf(terminal, base),
      await readSidecar(terminal, ours),
      await readSidecar(terminal, theirs),
    );
    await writeWhole(terminal, args.text('output') ?? ours, serializeSidecar(sidecar));
    for (const { message } of conflicts) say(terminal, message);
    return conflicts.length > 0 ? 1 : 0;
  },
};

/** Where both made the file git hands over an empty one. */
async function baseOf(terminal: Terminal, name: string): Promise<Sidecar> {
  const { text } = await readText(terminal, name);
  return text.trim() === '' ? { annotations: [] } : readSidecar(terminal, name);
}
