import { type App } from '../app/app';
import { counted } from '../app/treeNode';
import { type Incoming, readIncoming, RefusedFile } from '../app/exchange/incoming';
import { stemOf } from '../app/exchange/names';
import { placeDocuments, type Placed } from '../app/exchange/placeDocuments';
import { takeIn, type Taken } from '../app/exchange/takeIn';
import { annotationsIn, type Taking, unplacedIn } from '../app/exchange/theirs';
import { patiently } from '../app/patiently';
import { sidecarSuffix } from '../core/annotate/sidecar';
import { type Command } from './command';
import { importSidecar } from './importSidecar';
import { uriOf } from './uriOf';

export const importAnnotations: Command = {
  id: 'bluepencil.importAnnotations',
  title: 'Import Annotations…',
  icon: 'desktop-download',
  menus: [
    { menu: 'bluepencil.editor', group: '4_export@4' },
    {
      menu: 'explorer/context',
      group: '7_modification@9',
      when: 'resourceExtname =~ /^\\.(ann|conll|iob2|bioes|xmi|jsonld)$/',
    },
  ],
  async run(app, ...[argument]) {
    const uri = uriOf(argument) ?? (await app.ui.askFile('Import Annotations'));
    if (uri === undefined) return;
    if (uri.endsWith(sidecarSuffix)) return importSidecar(app, uri);
    const incoming = await readOrMend(app, uri);
    if (!incoming) return;
    const taking = await askHow(app, incoming);
    const placed = taking && (await placeDocuments(app, incoming));
    if (!taking || !placed) return;
    await takeAll(app, incoming, placed, taking);
  },
};

const show = 'Show Why';
const mend = 'Look for Spans by Their Words';

/** A file whose offsets fit no text is refused with the reasons, and can be mended where it has the words of its spans. */
async function readOrMend(app: App, uri: string): Promise<Incoming | undefined> {
  try {
    return await readIncoming(app, uri);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const actions = error.isMendable ? [show, mend] : [show];
    const chosen = await app.ui.warn(error.message, ...actions);
    if (chosen === show) await app.ui.showReport(`${app.files.nameOf(uri)} refused.txt`, error.report);
    return chosen === mend ? readIncoming(app, uri, true) : undefined;
  }
}

/** Whose annotations they are, where the file does not say, and what to do with the machine's. */
async function askHow(app: App, { documents, format, uri }: Incoming): Promise<Taking | undefined> {
  const marks = documents.flatMap((document) => document.marks);
  const suggested = marks.filter(({ status }) => status === 'suggested').length;
  const decided = marks.length - suggested;
  const choices = [
    { value: false, label: `What people decided: ${counted(decided, 'annotation')}`, icon: 'person' },
    { value: true, label: `The machine’s ${counted(suggested, 'suggestion')} too, as annotations`, icon: 'sparkle' },
  ];
  const withSuggestions =
    suggested > 0 && (await app.ui.pick('Import what?', decided > 0 ? choices : choices.slice(1)));
  if (withSuggestions === undefined) return undefined;
  const wanted = marks.filter(({ status }) => withSuggestions || status !== 'suggested');
  const isSigned = wanted.every(({ author }) => author !== undefined);
  const author = isSigned ? '' : await app.ui.ask('Who made these annotations?', stemOf(app.files.nameOf(uri)));
  if (author === undefined) return undefined;
  const keepsIds = format.id === 'json' || format.id === 'jsonl';
  return { ...app.annotations.hand(), author: author.trim() || undefined, withSuggestions, keepsIds };
}

type Sum = Taken & { readonly unplaced: number };

async function takeAll(app: App, incoming: Incoming, placed: readonly Placed[], taking: Taking): Promise<void> {
  const name = app.files.nameOf(incoming.uri);
  const sum = { added: 0, known: 0, disputed: 0, unplaced: 0 };
  const isWhole = await patiently(app, `Importing ${name}`, async (patience) => {
    for (const [at, { document, uri, text }] of placed.entries()) {
      if (patience.cancelled) return false;
      patience.report(at / placed.length);
      const theirs = annotationsIn(document, text, taking);
      const taken = await takeIn(app, uri, text, theirs, `import ${counted(theirs.length, 'annotation')} of ${name}`);
      for (const key of ['added', 'known', 'disputed'] as const) sum[key] += taken[key];
      sum.unplaced += unplacedIn(document, text);
    }
    return true;
  });
  const [first] = placed;
  if (first && placed.length === 1) await app.ui.open(first.uri);
  tell(app, incoming, placed, sum, isWhole);
}

function tell(app: App, incoming: Incoming, placed: readonly Placed[], sum: Sum, isWhole: boolean): void {
  const { uri, format, notes } = incoming;
  const name = app.files.nameOf(uri);
  for (const note of notes) app.log.info('import', name, note);
  const [first] = placed;
  const where = placed.length === 1 && first ? app.files.pathOf(first.uri) : counted(placed.length, 'article');
  const made = placed.filter(({ isNew }) => isNew).length;
  const sentences = [
    ...(isWhole ? [] : ['Cancelled.']),
    `${name} was read as ${format.title}.`,
    ...notes.slice(0, 2),
    `${counted(sum.added, 'annotation')} came to ${where}.`,
    ...(made > 0 && placed.length > 1 ? [`${made} of them were made from the file.`] : []),
    ...(sum.known > 0 ? [`${sum.known} were there already.`] : []),
    ...(sum.disputed > 0 ? [`${sum.disputed} say something else than what was there: see Problems.`] : []),
    ...(sum.unplaced > 0 ? [`${sum.unplaced} have no certain place in the text as it is now: see Problems.`] : []),
    ...(notes.length > 2 ? [`${notes.length - 2} more notes are in the log.`] : []),
  ];
  void app.ui.inform(sentences.join(' ')); // the import is over, whether the message is closed or not
}
