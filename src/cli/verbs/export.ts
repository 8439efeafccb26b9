import { anchorAll } from '../../core/annotate/anchor';
import { sidecarSuffix } from '../../core/annotate/sidecar';
import { type AnnotatedDocument } from '../../core/formats/format';
import { corpusSidecarSuffix } from '../../core/corpus/corpusSidecar';
import { annotatedRecords, withPeople } from '../annotatedRecords';
import { Engine } from '../annotate/engine';
import { annotateOptions, formatNamed, jobOf } from '../annotate/options';
import { writeDocuments } from '../encoding';
import { modelBytes, readText, uriOf } from '../files';
import { sayLosses } from '../losses';
import { CliProjects, projectOptions } from '../projects';
import { operandsFrom } from '../operands';
import { readSidecar, sidecarFolderOption, sidecarNamed } from '../sidecars';
import { say, type Terminal } from '../terminal';
import { type Verb } from '../verb';

const { format, labels, date, losses, 'day-first': dayFirst, 'text-field': textField } = annotateOptions;

/** Articles with what people said of them in the files beside them. */
export const exportVerb: Verb = {
  name: 'export',
  summary: 'Write articles with the machine’s findings and people’s annotations beside them.',
  operands: 'FILE…',
  options: {
    ...(format && { format: { ...format, help: 'What to write.' } }),
    output: { short: 'o', value: 'OUT', help: 'The file to write, or the folder where several are needed.' },
    'sidecar-folder': sidecarFolderOption,
    'only-people': { help: 'Leave out what no person has decided about.' },
    ...(labels && { labels }),
    ...(date && { date }),
    ...(dayFirst && { 'day-first': dayFirst }),
    ...(textField && { 'text-field': textField }),
    ...projectOptions,
    ...(losses && { losses }),
  },
  notes: [
    `The annotations of story.txt are read from story.txt${sidecarSuffix}. Those that have no place in the text are said and left out.`,
    `Of a corpus with a JSON record on each line, corpus.jsonl, the records that have annotations in corpus.jsonl${corpusSidecarSuffix} are written, and no others.`,
  ],
  examples: [
    ['bluepencil export articles/*.txt --format brat -o brat/', 'Writes .ann and .txt files and annotation.conf.'],
    [
      'bluepencil export corpus.jsonl --only-people --format spacy -o gold.jsonl',
      'Writes the records of a corpus that people annotated in the editor.',
    ],
  ],
  async run(args, terminal) {
    const names = operandsFrom(args, 1);
    const target = formatNamed(args.required('format'));
    const engine = await Engine.start(jobOf(args, target, await modelBytes(terminal, args.flag('quiet'))).engine);
    const projects = new CliProjects(args, terminal);
    const documents: AnnotatedDocument[] = [];
    for (const name of names) {
      const own = await projects.engineFor(engine, name);
      const found = /\.(?:jsonl|ndjson)$/i.test(name)
        ? await annotatedRecords(terminal, own, name, args.text('text-field') ?? 'text')
        : [await annotatedArticle(terminal, own, name, sidecarNamed(terminal, args, name))];
      documents.push(...(args.flag('only-people') ? found.map(withoutSuggestions) : found));
    }
    const lost = await writeDocuments(terminal, target, documents, args.text('output'));
    if (!args.flag('quiet')) sayLosses(terminal, lost, args.oneOf('losses', ['text', 'json']));
    return 0;
  },
};

function withoutSuggestions(document: AnnotatedDocument): AnnotatedDocument {
  return { ...document, marks: document.marks.filter(({ status }) => status !== 'suggested') };
}

async function annotatedArticle(
  terminal: Terminal,
  engine: Engine,
  name: string,
  file: string,
): Promise<AnnotatedDocument> {
  const { text, hasBom } = await readText(terminal, name);
  const found = engine.annotate({ uri: uriOf(terminal, name), version: 1, text });
  const isThere = await readText(terminal, file).then(
    () => true,
    () => false,
  );
  if (!isThere) return hasBom ? { ...found, hasBom } : found;
  const anchored = anchorAll(text, await readSidecar(terminal, file));
  const lost = anchored.filter((one) => !('span' in one)).length;
  if (lost > 0) say(terminal, `${name}: ${lost} annotations have no place in the text and are left out`);
  return { ...withPeople(found, anchored), ...(hasBom && { hasBom }) };
}
