import { mergeSidecars } from '../../core/annotate/merge';
import { serializeSidecar } from '../../core/annotate/sidecar';
import { CorpusSidecar } from '../../core/corpus/corpusSidecar';
import { mergeCorpusSidecars } from '../../core/corpus/mergeCorpusSidecars';
import { UsageError } from '../errors';
import { readText } from '../files';
import { writeWhole } from '../output';
import { parsed, readCorpusSidecar, readSidecar } from '../sidecars';
import { say, type Terminal } from '../terminal';
import { type Verb } from '../verb';

/** Puts two people's annotations of one article together; made to be a merge driver of git. */
export const merge: Verb = {
  name: 'merge',
  summary: 'Merge two people’s annotations of one article or corpus; a merge driver for git.',
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
    'For git: put “*.pencil.json merge=bluepencil” and “*.pencil.jsonl merge=bluepencil” into .gitattributes and run: git config merge.bluepencil.driver "bluepencil merge %O %A %B".',
  ],
  examples: [
    ['bluepencil merge base.pencil.json ours.pencil.json theirs.pencil.json -o -', 'Prints the merged annotations.'],
  ],
  async run(args, terminal) {
    const [base, ours, theirs, ...more] = args.operands;
    if (base === undefined || ours === undefined || theirs === undefined || more.length > 0)
      throw new UsageError('merge takes BASE, OURS and THEIRS');
    const { body, conflicts } = await merged(terminal, { base, ours, theirs });
    await writeWhole(terminal, args.text('output') ?? ours, body);
    for (const { message } of conflicts) say(terminal, message);
    return conflicts.length > 0 ? 1 : 0;
  },
};

/** The names of the three files. */
interface Names {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** git names the files as it likes: what they are is told by how they begin. */
async function merged(terminal: Terminal, { base, ours, theirs }: Names) {
  const isOfCorpus = CorpusSidecar.isOne((await readText(terminal, ours)).text);
  const isNew = (await readText(terminal, base)).text.trim() === ''; // where both made the file git hands over an empty one
  if (isOfCorpus)
    return mergeCorpusSidecars(
      isNew ? new CorpusSidecar(undefined) : await wholeCorpusSidecar(terminal, base),
      await wholeCorpusSidecar(terminal, ours),
      await wholeCorpusSidecar(terminal, theirs),
    );
  const { sidecar, conflicts } = mergeSidecars(
    isNew ? { annotations: [] } : await readSidecar(terminal, base),
    await readSidecar(terminal, ours),
    await readSidecar(terminal, theirs),
  );
  return { body: serializeSidecar(sidecar), conflicts };
}

/** Read to the last record, so that what is broken is told by the name of its file. */
async function wholeCorpusSidecar(terminal: Terminal, name: string): Promise<CorpusSidecar> {
  const sidecar = await readCorpusSidecar(terminal, name);
  parsed(name, () => sidecar.keys.map((key) => sidecar.of(key)));
  return sidecar;
}
