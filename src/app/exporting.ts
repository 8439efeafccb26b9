import { mergeMarks } from '../core/annotate/mark';
import { type Analysis } from '../core/detect/analysis';
import { SpanError } from '../core/formats/errors';
import { type AnnotatedDocument, type Encoded, type Format } from '../core/formats/format';
import { type Document } from '../core/text/document';
import { anchoredOnDisk } from './annotations/onDisk';
import { type App } from './app';
import { type Candidate } from './eligibility';
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

/** The file name that an export gets: “story.txt” becomes “story.txt.bluepencil.json”, so that “story.md” can lie beside it. */
export function exportName(articleName: string, format: Format): string {
  return `${articleName}.bluepencil${format.extension}`;
}

/** Whether Blue Pencil may write this file without asking: it is not there, or it wrote it. */
export async function isOurs(app: App, uri: string): Promise<boolean> {
  let existing: string | undefined;
  try {
    existing = (await app.files.read(uri))?.text;
  } catch {
    return false; // what cannot be read as text is somebody else's
  }
  return existing === undefined || /^\s*\[?\s*\{\s*"format": "bluepencil"/.test(existing);
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
  const others = more.length > 0 ? ` (and ${more.length} more, in the log)` : '';
  await app.ui.warn(`Exported to ${path}, but: ${first.message}${others}`);
}

function annotated(
  app: App,
  document: Document,
  marks: AnnotatedDocument['marks'],
  { entities, quotations, date }: Analysis,
  hasBom: boolean,
): AnnotatedDocument {
  const uri = app.files.pathOf(document.uri);
  return { document: { ...document, uri }, marks, entities, quotations, hasBom, ...(date && { date }) };
}
