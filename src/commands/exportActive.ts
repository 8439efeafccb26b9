import { type App } from '../app/app';
import { encode, exportName, isOurs, lineEndLoss, openArticle, report } from '../app/exporting';
import { recordPlace } from '../app/corpus/recordUri';
import { sidecarSuffix } from '../core/annotate/sidecar';
import { UserError } from '../app/userError';
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
  const { editor } = activeArticle(app); // by the time it is read another may be active
  const encoded = await encodeActive(app, format);
  const place = recordPlace(editor.uri);
  const name = place ? `${app.files.nameOf(place.corpus)}.${place.line}.txt` : app.files.nameOf(editor.uri);
  const proposal = app.files.sibling(place?.corpus ?? editor.uri, exportName(name, format));
  const target = await app.ui.askTarget(`Export as ${format.title}`, proposal);
  if (target === undefined) return;
  if (target === editor.uri || target.endsWith(sidecarSuffix))
    throw new UserError(`${app.files.pathOf(target)} is what people wrote: give the export another name.`);
  await app.files.write(target, encoded.body); // whoever chose a file that exists was asked by the dialog
  for (const [companion, body] of Object.entries(encoded.companions ?? {})) {
    const uri = app.files.sibling(target, companion);
    if (await mayWrite(app, uri, body)) await app.files.write(uri, body);
  }
  await report(app, encoded, target);
}

/** Asks about a file that nobody chose and somebody else wrote. */
async function mayWrite(app: App, target: string, body: string): Promise<boolean> {
  if (await isOurs(app, target, body)) return true;
  const path = app.files.pathOf(target);
  return app.ui.confirm(`${path} was not written by Blue Pencil.`, 'Overwrite', 'What is in it now will be lost.');
}
