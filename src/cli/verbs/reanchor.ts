import { anchorAll, isSettled } from '../../core/annotate/anchor';
import { isPlaced, type Anchored } from '../../core/annotate/annotation';
import { annotationsOf } from '../../core/annotate/live';
import { fingerprint, serializeSidecar, sidecarSuffix } from '../../core/annotate/sidecar';
import { type Span } from '../../core/text/span';
import { UsageError } from '../errors';
import { readText } from '../files';
import { writeWhole } from '../output';
import { readSidecar, sidecarFolderOption, sidecarNamed } from '../sidecars';
import { say } from '../terminal';
import { type Verb } from '../verb';

/** Finds the annotations of an article again after its text was changed elsewhere. */
export const reanchor: Verb = {
  name: 'reanchor',
  summary: 'Find the annotations of an article again after its text was changed.',
  operands: 'ARTICLE',
  options: {
    sidecar: { value: 'FILE', help: `The file of annotations; else ARTICLE${sidecarSuffix}.` },
    'sidecar-folder': sidecarFolderOption,
    json: { help: 'Print JSON instead of lines.' },
    write: { help: 'Write the new places of what is exact or moved into the file; the rest stays as it is.' },
  },
  notes: [
    'One verdict for each annotation: exact (same place, same words), moved (same words elsewhere, or other typography), changed (a person should look), ambiguous (several places fit equally well) or lost. Offsets count UTF-16 code units. The exit code is 1 when one is changed, ambiguous or lost.',
  ],
  examples: [
    ['bluepencil reanchor article.txt', 'Prints a line for each annotation.'],
    [
      'bluepencil reanchor article.txt --write --quiet',
      'In a hook: brings the file up to date, fails if a person is needed.',
    ],
  ],
  async run(args, terminal) {
    const [article, ...more] = args.operands;
    if (article === undefined || more.length > 0) throw new UsageError('reanchor takes one ARTICLE');
    const name = args.text('sidecar') ?? sidecarNamed(terminal, args, article);
    const { text } = await readText(terminal, article);
    const sidecar = await readSidecar(terminal, name);
    const anchored = anchorAll(text, sidecar);
    const rows = anchored.map((one) => rowOf(text, one));
    if (args.flag('json')) terminal.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    else if (!args.flag('quiet')) terminal.stdout.write(rows.map(lineOf).join(''));
    if (args.flag('write')) {
      const annotations = annotationsOf(anchored, text);
      await writeWhole(terminal, name, serializeSidecar({ ...sidecar, text: fingerprint(text), annotations }));
    }
    const open = anchored.filter((one) => !isSettled(one)).length;
    if (open > 0 && !args.flag('quiet')) say(terminal, `${open} of ${anchored.length} need a person`);
    return open > 0 ? 1 : 0;
  },
};

/** What is said of one annotation. */
interface Row {
  readonly id: string;
  readonly label: string;
  readonly verdict: Anchored['verdict'];
  readonly old: Span & { readonly text: string };
  readonly new?: Span & { readonly text: string };
  readonly candidates?: readonly (Span & { readonly text: string })[];
}

function rowOf(text: string, one: Anchored): Row {
  const { annotation, verdict } = one;
  const quoted = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  const { start, end, exact } = annotation.target;
  return {
    ...{ id: annotation.id, label: annotation.label, verdict, old: { start, end, text: exact } },
    ...(isPlaced(one) ? { new: quoted(one.span) } : { candidates: one.candidates.map(quoted) }),
  };
}

function lineOf({ id, label, verdict, old, new: now, candidates = [] }: Row): string {
  const place = ({ start, end }: Span) => `${start}-${end}`;
  const where = now ? place(now) : candidates.map(place).join(',');
  const words = now && now.text !== old.text ? ` -> ${JSON.stringify(now.text)}` : '';
  return `${verdict}\t${id}\t${label}\t${place(old)}\t${where || '-'}\t${JSON.stringify(old.text)}${words}\n`;
}
