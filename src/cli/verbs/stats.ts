import { type AnnotatedDocument } from '../../core/formats/format';
import { columns } from '../../core/agreement/columns';
import { formatOption, readDocuments, textOption } from '../documents';
import { operandsFrom } from '../operands';
import { CliProjects, projectOptions } from '../projects';
import { type Verb } from '../verb';

interface Counts {
  spans: number;
  texts: Set<string>;
  decided: number;
  rejected: number;
}

/** How often each label stands in files of annotations. */
export const stats: Verb = {
  name: 'stats',
  summary: 'Count the spans of each label.',
  operands: 'FILE…',
  options: {
    format: formatOption('What the files are; told from what they say unless given.'),
    text: textOption,
    ...projectOptions,
    json: { help: 'Print JSON.' },
  },
  examples: [['bluepencil stats corpus.jsonl', 'Prints a table of the labels.']],
  async run(args, terminal) {
    const documents: AnnotatedDocument[] = [];
    const projects = new CliProjects(args, terminal);
    for (const name of operandsFrom(args, 1))
      documents.push(...(await projects.labelled(await readDocuments(terminal, args, name), name)));
    const labels = countLabels(documents);
    const characters = documents.reduce((sum, { document }) => sum + document.text.length, 0);
    terminal.stdout.write(
      args.flag('json') ? asJson(documents.length, characters, labels) : asTable(documents.length, characters, labels),
    );
    return 0;
  },
};

function countLabels(documents: readonly AnnotatedDocument[]): ReadonlyMap<string, Counts> {
  const labels = new Map<string, Counts>();
  for (const { document, marks } of documents)
    for (const { start, end, label, status } of marks) {
      const counts = labels.get(label) ?? { spans: 0, texts: new Set<string>(), decided: 0, rejected: 0 };
      labels.set(label, counts);
      counts.spans++;
      counts.texts.add(document.text.slice(start, end));
      if (status === 'rejected') counts.rejected++;
      else if (status !== 'suggested') counts.decided++;
    }
  return new Map(Array.from(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function asTable(documents: number, characters: number, labels: ReadonlyMap<string, Counts>): string {
  const rows = Array.from(labels, ([label, { spans, texts, decided, rejected }]) =>
    [label, spans, texts.size, decided, rejected].map(String),
  );
  return `${documents} documents, ${characters} characters\n\n${columns([['label', 'spans', 'different', 'accepted', 'rejected'], ...rows])}`;
}

function asJson(documents: number, characters: number, labels: ReadonlyMap<string, Counts>): string {
  const rows = Array.from(labels, ([label, { texts, ...counts }]) => [label, { ...counts, different: texts.size }]);
  return `${JSON.stringify({ documents, characters, labels: Object.fromEntries(rows) as object })}\n`;
}
