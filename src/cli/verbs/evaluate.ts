import { addMatches, matchSpans, type Matches, noMatches } from '../../core/agreement/spans';
import { type Mark } from '../../core/annotate/mark';
import { type AnnotatedDocument } from '../../core/formats/format';
import { Engine } from '../annotate/engine';
import { columns } from '../../core/agreement/columns';
import { formatOption, readDocuments, textOption } from '../documents';
import { modelBytes } from '../files';
import { oneOperand } from '../operands';
import { CliProjects, projectOptions } from '../projects';
import { type Verb } from '../verb';

/** How well the machine does on texts that people have annotated. */
export const evaluate: Verb = {
  name: 'evaluate',
  summary: 'Compare what Blue Pencil finds with what people annotated.',
  operands: 'FILE',
  options: {
    format: formatOption('What the file is; told from what it says unless given.'),
    text: textOption,
    ...projectOptions,
    json: { help: 'Print JSON.' },
  },
  notes: [
    'Labels that the file never uses are left out of the comparison. A span counts as found if edges and label are the same.',
  ],
  examples: [['bluepencil evaluate gold.jsonl', 'Prints precision, recall and F1 for each label.']],
  async run(args, terminal) {
    const name = oneOperand(args);
    const gold = await readDocuments(terminal, args, name);
    const model = await modelBytes(terminal, args.flag('quiet'));
    const standard = await Engine.start({ analysis: {}, ...(model && { model }) });
    const engine = await new CliProjects(args, terminal).engineFor(standard, name);
    const scores = compare(gold, engine);
    const rows = Array.from(scores, ([label, matches]) => [label, matches] as const).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const all = rows.map(([, matches]) => matches).reduce(addMatches, noMatches);
    const table = [['all', all] as const, ...rows];
    terminal.stdout.write(
      args.flag('json') ? `${JSON.stringify(Object.fromEntries(table.map(asObject)))}\n` : asTable(table),
    );
    return 0;
  },
};

function compare(gold: readonly AnnotatedDocument[], engine: Engine): ReadonlyMap<string, Matches> {
  const used = new Set(gold.flatMap(({ marks }) => marks.map(({ label }) => label)));
  const scores = new Map<string, Matches>();
  for (const { document, marks, date } of gold) {
    const found = engine.annotate(document, date?.iso).marks;
    for (const label of used) {
      const of = (list: readonly Mark[]) => list.filter((mark) => mark.label === label && mark.status !== 'rejected');
      scores.set(label, addMatches(scores.get(label) ?? noMatches, matchSpans(of(found), of(marks))));
    }
  }
  return scores;
}

function measures({ exact, ours, theirs }: Matches) {
  const precision = ours === 0 ? 0 : exact / ours;
  const recall = theirs === 0 ? 0 : exact / theirs;
  const f1 = ours + theirs === 0 ? 0 : (2 * exact) / (ours + theirs);
  return { precision, recall, f1, gold: theirs, found: ours };
}

function asObject([label, matches]: readonly [string, Matches]) {
  return [label, measures(matches)] as const;
}

function asTable(table: readonly (readonly [string, Matches])[]): string {
  const rows = table.map(([label, matches]) => {
    const { precision, recall, f1, gold, found } = measures(matches);
    return [label, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), String(gold), String(found)];
  });
  return columns([['label', 'precision', 'recall', 'F1', 'annotated', 'found'], ...rows]);
}
