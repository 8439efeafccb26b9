import { type Mark } from '../annotate/mark';
import { producer } from '../version';
import { checkSpans } from './check';
import { byHuman, type Foreign, understand } from './foreign';
import { type AnnotatedDocument, type Format } from './format';
import { type JsonReader, parseJson } from './jsonReader';
import { attributesIn, choicesIn } from './labelstudioChoices';
import { labelsOf, withStrangers } from './labels';
import { lossesOf } from './losses';
import { type ForeignSpan } from './reading';
import { idsOf } from './records';
import { escapeXml } from './xml';

/**
 * A list of tasks: `data.text`, people's decisions in `annotations`, the machine's suggestions in `predictions`, and beside
 * them the labelling interface to import them with. Offsets are JavaScript's, UTF-16 code units, end exclusive, as Label
 * Studio counts them (its issue 1347); every region has its words. A note is the region's `meta.text`,
 * an attribute a choice or several made for the region.
 */
export const labelstudio: Format = {
  id: 'labelstudio',
  title: 'Label Studio JSON',
  extension: '.labelstudio.json',
  holds: 'many',
  offsets: 'utf-16',
  carries: ['overlaps', 'status', 'scores', 'notes', 'attributes'],
  stream: 'none',
  specification: 'labelstud.io/guide/task_format',
  encode(documents) {
    const tasks = documents.map((document) => JSON.stringify(taskOf(document)));
    return {
      body: tasks.length === 0 ? '[]\n' : `[\n${tasks.join(',\n')}\n]\n`,
      companions: { 'labelstudio.xml': interfaceFor(documents) },
      losses: lossesOf(labelstudio, documents),
    };
  },
  decode(body, options) {
    const root = parseJson(body);
    const tasks = root.isList ? root.items() : [root];
    return understand(tasks.map(readTask), { unit: 'utf-16', crlf: 'two' }, options);
  },
};

function taskOf(annotated: AnnotatedDocument): object {
  checkSpans(annotated);
  const { uri, text } = annotated.document;
  const ids = idsOf(annotated.marks);
  const regionsOf = (isWanted: (mark: Mark) => boolean) =>
    annotated.marks.flatMap((mark, index) => (isWanted(mark) ? regionOf(text, ids[index] ?? '', mark) : []));
  const decided = regionsOf(({ status }) => status === 'accepted' || status === 'added');
  const suggested = regionsOf(({ status }) => status === 'suggested');
  const model = `${producer.name} ${producer.version}`;
  return {
    data: { text, uri },
    annotations: decided.length > 0 ? [{ result: decided }] : [],
    predictions: suggested.length > 0 ? [{ model_version: model, result: suggested }] : [],
  };
}

/** The region, and the choices that have its id. */
function regionOf(text: string, id: string, mark: Mark): object[] {
  const { start, end, label, status, score, note, attributes = {} } = mark;
  const place = { start, end, text: text.slice(start, end) };
  return [
    {
      id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { ...place, labels: [label] },
      ...(status === 'suggested' && { score }),
      ...(note !== undefined && { meta: { text: [note] } }),
    },
    ...Object.entries(attributes).map(([name, value]) => ({
      id,
      from_name: name,
      to_name: 'text',
      type: 'choices',
      value: { ...place, choices: [value].flat().map(String) },
    })),
  ];
}

/** White space is kept, or the page would show other words than the offsets count. */
function interfaceFor(documents: readonly AnnotatedDocument[]): string {
  const labels = labelsOf(documents);
  const ids = withStrangers(
    labels,
    documents.flatMap(({ marks }) => marks.map(({ label }) => label)),
  );
  return [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...ids.map((id) => `    <Label value="${escapeXml(id)}" background="${labels.of(id).color.light}"/>`),
    '  </Labels>',
    ...choicesIn(documents),
    '  <View style="white-space: pre-wrap">',
    '    <Text name="text" value="$text" granularity="symbol"/>',
    '  </View>',
    '</View>',
    '',
  ].join('\n');
}

function readTask(task: JsonReader, index: number): Foreign {
  const data = task.at('data');
  const uri = data.maybe('uri')?.value ?? task.maybe('id')?.value;
  const list = (name: string) => task.maybe(name)?.items() ?? [];
  const annotations = list('annotations').filter((one) => one.maybe('was_cancelled')?.value !== true);
  const decided = annotations.flatMap((one) => {
    const author = authorOf(one.maybe('completed_by'));
    return regionsIn(one, (region) => ({ ...(author !== undefined && { author }), ...idOf(region) }));
  });
  const suggested = list('predictions').flatMap((one) => {
    const source = one.maybe('model_version')?.value;
    const model = typeof source === 'string' ? source : 'model';
    return regionsIn(one, (region) => ({ status: 'suggested', source: model, score: scoreOf(region) }));
  });
  return {
    uri: typeof uri === 'string' || typeof uri === 'number' ? String(uri) : `task ${index + 1}`,
    text: (data.maybe('text') ?? onlyText(data)).string(),
    spans: [...decided, ...suggested],
  };
}

function onlyText(data: JsonReader): JsonReader {
  const texts = data.entries().filter(([, { value }]) => typeof value === 'string');
  const [first] = texts;
  return texts.length === 1 && first ? first[1] : data.fail('has no member “text”');
}

function regionsIn(set: JsonReader, moreOf: (region: JsonReader) => Partial<Mark>): ForeignSpan[] {
  const all = set.maybe('result')?.items() ?? [];
  const attributes = attributesIn(all);
  return all
    .filter((region) => region.maybe('value')?.maybe('start') && region.at('value').maybe('labels'))
    .flatMap((region) => {
      const value = region.at('value');
      const quote = value.maybe('text')?.string();
      const note = region.maybe('meta')?.maybe('text');
      const words = note?.isList
        ? note
            .items()
            .map((line) => line.string())
            .join('\n')
        : note?.string();
      const made = attributes.get(region.maybe('id')?.value);
      return value
        .at('labels')
        .items()
        .map((label) => ({
          start: Number(value.at('start').value),
          end: Number(value.at('end').value),
          where: region.path,
          ...(quote !== undefined && { quote }),
          mark: byHuman(label.string(), {
            ...moreOf(region),
            ...(words !== undefined && { note: words }),
            ...(made && { attributes: made }),
          }),
        }));
    });
}

function idOf(region: JsonReader): Partial<Mark> {
  const id = region.maybe('id')?.value;
  return typeof id === 'string' ? { annotation: id } : {};
}

function scoreOf(region: JsonReader): number {
  const score = region.maybe('score')?.number() ?? 1;
  return Math.min(1, Math.max(0, score));
}

/** A number, or the account. */
function authorOf(account: JsonReader | undefined): string | undefined {
  if (!account) return undefined;
  const { value } = account.isObject ? (account.maybe('email') ?? account.at('id')) : account;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
