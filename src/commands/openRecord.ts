import { type App } from '../app/app';
import { recordPlace, recordUri } from '../app/corpus/recordUri';
import { patiently } from '../app/patiently';
import { UserError } from '../app/userError';
import { type Command, type MenuPlace } from './command';
import { uriOf } from './uriOf';

/** The record that was last looked at, to begin with again. */
const memoryKey = (corpus: string) => `record ${corpus}`;

const isRecord = 'resourceScheme == bluepencil-record';

export const openRecord: Command = {
  id: 'bluepencil.openRecord',
  title: 'Open Record…',
  icon: 'list-ordered',
  menus: [{ menu: 'explorer/context', group: '7_modification@8', when: 'resourceExtname =~ /^\\.(jsonl|ndjson)$/' }],
  async run(app, ...[argument, record]) {
    const place = recordPlace(app.editor()?.uri ?? '');
    const corpus =
      uriOf(argument) ?? place?.corpus ?? (await app.ui.askFile('Open an Article of Which Corpus (JSON Lines)?'));
    if (corpus === undefined) return;
    const wanted = typeof record === 'string' ? record : await ask(app, corpus);
    if (wanted === undefined || wanted.trim() === '') return;
    const line = await lineFor(app, corpus, wanted.trim());
    if (line !== undefined) await go(app, corpus, line, 1);
  },
};

function ask(app: App, corpus: string): Promise<string | undefined> {
  const last = app.memory.get(memoryKey(corpus));
  const size = app.corpora.size(corpus);
  const name = `${app.files.nameOf(corpus)}${size === undefined ? '' : `, of ${size}`}`;
  return app.ui.ask(`Which record of ${name}? Its number or its id`, typeof last === 'number' ? String(last) : '1');
}

const titleMenu = (at: number): readonly MenuPlace[] => [
  { menu: 'editor/title', group: `navigation@${at}`, when: isRecord },
];

export const nextRecord: Command = {
  id: 'bluepencil.nextRecord',
  title: 'Go to Next Record',
  icon: 'arrow-down',
  enablement: isRecord,
  keys: [{ key: 'alt+pagedown', when: isRecord }],
  menus: titleMenu(-1),
  run: (app) => step(app, 1),
};

export const previousRecord: Command = {
  id: 'bluepencil.previousRecord',
  title: 'Go to Previous Record',
  icon: 'arrow-up',
  enablement: isRecord,
  keys: [{ key: 'alt+pageup', when: isRecord }],
  menus: titleMenu(-2),
  run: (app) => step(app, -1),
};

async function step(app: App, by: 1 | -1): Promise<void> {
  const place = recordPlace(app.editor()?.uri ?? '');
  if (!place) throw new UserError('Open a record of a corpus first.');
  await go(app, place.corpus, place.line + by, by);
}

/** A number, or an id that is looked for in the whole file. */
async function lineFor(app: App, corpus: string, wanted: string): Promise<number | undefined> {
  if (/^[1-9]\d*$/.test(wanted)) return Number(wanted);
  const name = app.files.nameOf(corpus);
  const found = await patiently(app, `Looking for “${wanted}” in ${name}`, async (patience) => ({
    line: await app.corpora.lineOf(corpus, wanted, patience),
    isWhole: !patience.cancelled,
  }));
  if (found.line === undefined && found.isWhole) throw new UserError(`${name} has no record with the id “${wanted}”.`);
  return found.line;
}

/** Opens the record of a line; blank lines are passed over in the direction of travel. */
async function go(app: App, corpus: string, line: number, by: 1 | -1): Promise<void> {
  if (line < 1) throw new UserError('This is the first record.');
  const name = app.files.nameOf(corpus);
  const found = await patiently(app, `Reading ${name}`, (patience) => app.corpora.find(corpus, line, patience));
  if (found.kind === 'cancelled') return;
  if (found.kind === 'end') throw new UserError(`${name} has ${found.lines} records.`);
  if (found.kind === 'blank') return go(app, corpus, line + by, by);
  if (found.kind === 'no-text') {
    const field = await askField(app, name, line, found.fields);
    if (field === undefined) return;
    app.corpora.setField(corpus, field);
    return go(app, corpus, line, by);
  }
  app.memory.set(memoryKey(corpus), line);
  await app.ui.open(recordUri({ corpus, line }), 'preview');
  const size = app.corpora.size(corpus);
  app.ui.announce(`Record ${line}${size === undefined ? '' : ` of ${size}`} of ${name}.`);
}

function askField(app: App, name: string, line: number, fields: readonly string[]): Promise<string | undefined> {
  if (fields.length === 0) throw new UserError(`Line ${line} of ${name} has no field with text.`);
  const choices = fields.map((field) => ({ value: field, label: field }));
  return app.ui.pick(`Which field of ${name} has the text?`, choices);
}
