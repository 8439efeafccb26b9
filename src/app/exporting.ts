import { namedByPeople } from '../core/annotate/entityNames';
import { mergeMarks } from '../core/annotate/mark';
import { type Analysis } from '../core/detect/analysis';
import { SpanError } from '../core/formats/errors';
import { type AnnotatedDocument, type Encoded, type Format, type Loss } from '../core/formats/format';
import { type Document } from '../core/text/document';
import { anchoredOnDisk } from './annotations/onDisk';
import { type App } from './app';
import { type Candidate } from './eligibility';
import { isSameText } from './exchange/theirs';
import { type Snapshot } from './liveArticle';
import { UserError } from './userError';

/** What a format is given of an open article; `uri` becomes the path inside the workspace. */
export async function openArticle(app: App, { document, marks, analysis }: Snapshot): Promise<AnnotatedDocument> {
  const onDisk = await app.files.read(document.uri).catch(() => undefined);
  return annotated(app, document, marks, analysis, onDisk?.hasBom ?? false);
}

/** What a format is given of a file that is not open; `undefined` where it is no article. */
export async function closedArticle(app: App, uri: string): Promise<AnnotatedDocument | undefined> {
  const live = app.articles.get(uri);
  if (live) return openArticle(app, await live.settled());
  const loaded = await app.files.read(uri);
  if (!loaded) throw new UserError(`${app.files.pathOf(uri)} is gone.`);
  const candidate: Candidate = { uri, languageId: app.files.languageOf(uri), text: loaded.text };
  if (!app.articles.decide(candidate).isActive) return undefined;
  const document: Document = { uri, version: 0, text: loaded.text };
  const analysis = await app.analyze({ document, options: app.optionsFor(uri) });
  if (!analysis && app.articles.get(uri)) return closedArticle(app, uri); // it was opened meanwhile
  if (!analysis) throw new UserError(`${app.files.pathOf(uri)} was analysed twice at the same time. Export it again.`);
  const anchored = await anchoredOnDisk(app, uri, loaded.text);
  return annotated(app, document, mergeMarks(analysis.mentions, anchored), analysis, loaded.hasBom);
}

/** What a format makes of documents. A span that does not fit its text becomes a `UserError` that names it, and nothing is written. */
export function encode(format: Format, documents: readonly AnnotatedDocument[]): Encoded {
  try {
    return format.encode(documents);
  } catch (error) {
    if (error instanceof SpanError) throw new UserError(error.message);
    throw error;
  }
}

/**
 * The file name that an export gets. Ours keep the whole name, so that “story.md” can lie beside “story.txt”; those of other
 * tools are named as the tools want it: “story.ann”.
 */
export function exportName(articleName: string, { id, extension }: Format): string {
  if (id === 'json' || id === 'jsonl') return `${articleName}.bluepencil${extension}`;
  const stem = articleName.replace(/(.)\.[^.]+$/, '$1');
  return stem + extension === articleName ? `${stem}.bluepencil${extension}` : stem + extension;
}

/** Where the file's lines end in several ways, the editor shows them all ending in one, and offsets count what it shows. */
export async function lineEndLoss(app: App, { document }: Snapshot): Promise<Loss | undefined> {
  const onDisk = await app.files.read(document.uri).catch(() => undefined);
  if (!onDisk || onDisk.text === document.text || !isSameText(onDisk.text, document.text)) return undefined;
  const message =
    'The lines of the file on disk end in several ways. The editor shows them all ending in one, and the offsets count what it shows: save the file to make them one.';
  return { uri: document.uri, message };
}

/** Whether Blue Pencil may write this file without asking: it is not there, it has these very words, or Blue Pencil wrote it. */
export async function isOurs(app: App, uri: string, body: string): Promise<boolean> {
  let existing: string | undefined;
  try {
    existing = (await app.files.read(uri))?.text;
  } catch {
    return false; // what cannot be read as text is somebody else's
  }
  return existing === undefined || existing === body || /^\s*\[?\s*\{\s*"format": "bluepencil"/.test(existing);
}

/** Says what was written, and what the format had no room for. */
export async function report(app: App, { losses }: Encoded, target: string): Promise<void> {
  const path = app.files.pathOf(target);
  const [first, ...more] = losses;
  if (!first) {
    const chosen = await app.ui.inform(`Exported to ${path}.`, 'Open');
    if (chosen) await app.ui.open(target);
    return;
  }
  for (const loss of losses) app.log.warn('not in the export', target, loss.message);
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  const actions = more.length > 0 ? ['Show All', 'Open'] : ['Open'];
  const chosen = await app.ui.warn(`Exported to ${path}, but: ${first.message}${others}`, ...actions);
  if (chosen === 'Open') await app.ui.open(target);
  if (chosen === 'Show All')
    await app.ui.showReport(`Not in ${app.files.nameOf(target)}`, `${path} does not say:\n\n${linesOf(losses)}`);
}

function linesOf(losses: readonly Loss[]): string {
  return losses
    .map(({ uri, start, end, message }) => {
      const place = start === undefined || end === undefined ? '' : ` ${start}–${end}`;
      return `${uri}${place}: ${message}\n`;
    })
    .join('');
}

function annotated(
  app: App,
  document: Document,
  marks: AnnotatedDocument['marks'],
  { entities, quotations, date }: Analysis,
  hasBom: boolean,
): AnnotatedDocument {
  const uri = app.files.pathOf(document.uri);
  const named = namedByPeople(entities, marks);
  const { labels, attributes } = app.projects.knownFor(document.uri);
  return {
    ...{ document: { ...document, uri }, labels, attributes, marks, entities: named, quotations, hasBom },
    ...(date && { date }),
  };
}
