import { type App } from '../app/app';
import { encode, exportName, isOurs, lineEndLoss, openArticle, report } from '../app/exporting';
import { recordPlace } from '../app/corpus/recordUri';
import { type Encoded, type Format } from '../core/formats/format';
import { activeArticle } from './activeArticle';

/** The active article in a format, and what of it the format cannot carry. */
export async function encodeActive(app: App, format: Format): Promise<Encoded> {
  const snapshot = await activeArticle(app).article.settled();
  const encoded = encode(format, [await openArticle(app, snapshot)]);
  const loss = await lineEndLoss(app, snapshot);
  return loss ? { ...encoded, losses: [loss, ...encoded.losses] } : encoded;
}

/** Asks where to, and writes the active article and the files that belong beside it. */
export async function exportActive(app: App, format: Format): Promise<void> {
  const encoded = await encodeActive(app, format);
  const { editor } = activeArticle(app);
  const place = recordPlace(editor.uri);
  const name = place ? `${app.files.nameOf(place.corpus)}.${place.line}.txt` : app.files.nameOf(editor.uri);
  const proposal = app.files.sibling(place?.corpus ?? editor.uri, exportName(name, format));
  const target = await app.ui.askTarget(`Export as ${format.title}`, proposal);
  if (target === undefined) return;
  const files = Object.entries(encoded.companions ?? {}).map(([name, body]) => ({
    uri: app.files.sibling(target, name),
    body,
  }));
  for (const { uri, body } of [{ uri: target, body: encoded.body }, ...files]) {
    if (await mayWrite(app, uri, body)) await app.files.write(uri, body);
    else if (uri === target) return;
  }
  await report(app, encoded, target);
}

async function mayWrite(app: App, target: string, body: string): Promise<boolean> {
  if (await isOurs(app, target, body)) return true;
  const path = app.files.pathOf(target);
  return app.ui.confirm(`${path} was not written by Blue Pencil.`, 'Overwrite', 'What is in it now will be lost.');
}
