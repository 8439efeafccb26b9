import { anchorAll } from '../../core/annotate/anchor';
import { mergeMarks } from '../../core/annotate/mark';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { sidecarSuffix } from '../../core/annotate/sidecar';
import { type AnnotatedDocument } from '../../core/formats/format';
import { Engine } from '../annotate/engine';
import { annotateOptions, formatNamed, jobOf } from '../annotate/options';
import { CliError } from '../errors';
import { writeDocuments } from '../encoding';
import { modelBytes, readText, uriOf } from '../files';
import { sayLosses } from '../losses';
import { operandsFrom } from '../operands';
import { say, type Terminal } from '../terminal';
import { type Verb } from '../verb';

const { format, labels, date, losses, 'day-first': dayFirst } = annotateOptions;

/** Articles with what people said of them in the files beside them. */
export const exportVerb: Verb = {
  name: 'export',
  summary: 'Write articles with the machine’s findings and people’s annotations beside them.',
  operands: 'FILE…',
  options: {
    ...(format && { format: { ...format, help: 'What to write.' } }),
    output: { short: 'o', value: 'OUT', help: 'The file to write, or the folder where several are needed.' },
    'only-people': { help: 'Leave out what no person has decided about.' },
    ...(labels && { labels }),
    ...(date && { date }),
    ...(dayFirst && { 'day-first': dayFirst }),
    ...(losses && { losses }),
  },
  notes: [
    `The annotations of story.txt are read from story.txt${sidecarSuffix}. Those that have no place in the text are said and left out.`,
  ],
  examples: [
    ['bluepencil export articles/*.txt --format brat -o brat/', 'Writes .ann and .txt files and annotation.conf.'],
  ],
  async run(args, terminal) {
    const names = operandsFrom(args, 1);
    const target = formatNamed(args.required('format'));
    const engine = new Engine(jobOf(args, target, await modelBytes(terminal, args.flag('quiet'))).engine);
    const documents: AnnotatedDocument[] = [];
    for (const name of names) {
      const document = await annotatedArticle(terminal, engine, name);
      const marks = args.flag('only-people')
        ? document.marks.filter(({ status }) => status !== 'suggested')
        : document.marks;
      documents.push({ ...document, marks });
    }
    const lost = await writeDocuments(terminal, target, documents, args.text('output'));
    if (!args.flag('quiet')) sayLosses(terminal, lost, args.oneOf('losses', ['text', 'json']));
    return 0;
  },
};

async function annotatedArticle(terminal: Terminal, engine: Engine, name: string): Promise<AnnotatedDocument> {
  const { text, hasBom } = await readText(terminal, name);
  const found = engine.annotate({ uri: uriOf(terminal, name), version: 1, text });
  const sidecar = await readText(terminal, `${name}${sidecarSuffix}`).catch(() => undefined);
  if (!sidecar) return hasBom ? { ...found, hasBom } : found;
  const anchored = anchorAll(text, sidecarOf(name, sidecar.text));
  const lost = anchored.filter((one) => !('span' in one)).length;
  if (lost > 0) say(terminal, `${name}: ${lost} annotations have no place in the text and are left out`);
  return { ...found, marks: mergeMarks(found.mentions, anchored), ...(hasBom && { hasBom }) };
}

function sidecarOf(name: string, body: string) {
  try {
    return parseSidecar(body);
  } catch (error) {
    throw new CliError(`${name}${sidecarSuffix}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
