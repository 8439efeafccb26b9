import { anchorAll } from '../../core/annotate/anchor';
import { type Annotation } from '../../core/annotate/annotation';
import { contentOf } from '../../core/annotate/duplicates';
import { type Change } from '../../core/annotate/history';
import { annotationsOf } from '../../core/annotate/live';
import { mergeSidecars } from '../../core/annotate/merge';
import { fingerprint, serializeSidecar, type Sidecar } from '../../core/annotate/sidecar';
import { sidecarAt } from '../annotations/onDisk';
import { type App } from '../app';

/** What became of the annotations that an article was given. */
export interface Taken {
  readonly added: number;
  /** Those that somebody had made already. */
  readonly known: number;
  /** Those that say something else than what stood there; both are kept. */
  readonly disputed: number;
}

/** Puts the annotations of others to those of an article: as one deed that can be undone where it is open, else in its file. */
export async function takeIn(
  app: App,
  uri: string,
  text: string,
  theirs: readonly Annotation[],
  title: string,
): Promise<Taken> {
  const article = app.articles.get(uri);
  if (!article) return takeInClosed(app, uri, text, theirs);
  const annotations = app.annotations.of(uri);
  await annotations.loaded();
  const { anchored, document } = article.snapshot;
  const ours = annotationsOf(anchored, document.text);
  const { sidecar, taken } = merged({ annotations: ours }, theirs);
  await annotations.perform({ title, changes: changesBetween(ours, sidecar.annotations) });
  return taken;
}

async function takeInClosed(app: App, uri: string, text: string, theirs: readonly Annotation[]): Promise<Taken> {
  const file = await app.sidecars.fileOf(uri);
  const { rest, ...old } = (file === undefined ? undefined : await sidecarAt(app, file)) ?? { annotations: [] };
  const ours = annotationsOf(anchorAll(text, old), text);
  const { sidecar, taken } = merged({ annotations: ours }, theirs);
  const { annotations } = sidecar;
  if (taken.added > 0 || taken.disputed > 0)
    await app.sidecars.write(uri, serializeSidecar({ text: fingerprint(text), annotations, ...(rest && { rest }) }));
  return taken;
}

function merged(ours: Sidecar, theirs: readonly Annotation[]): { readonly sidecar: Sidecar; readonly taken: Taken } {
  const said = new Set(ours.annotations.map(wordOf));
  const fresh = theirs.filter((one) => !said.has(wordOf(one)));
  const { sidecar, conflicts } = mergeSidecars({ annotations: [] }, ours, { annotations: fresh });
  const disputed = conflicts.length;
  return { sidecar, taken: { added: fresh.length - disputed, known: theirs.length - fresh.length, disputed } };
}

/** What an annotation says, whoever says it and when. */
function wordOf({ label, status, target: { start, end, exact }, note, attributes, entity }: Annotation): string {
  return JSON.stringify([start, end, exact, label, status === 'rejected', note, attributes, entity]);
}

function changesBetween(ours: readonly Annotation[], merged: readonly Annotation[]): Change[] {
  const before = new Map(ours.map((one) => [one.id, one]));
  const after = new Map(merged.map((one) => [one.id, one]));
  const gone = ours.filter(({ id }) => !after.has(id)).map((one) => ({ before: one }));
  const changed = merged.flatMap((one): Change[] => {
    const was = before.get(one.id);
    if (!was) return [{ after: one }];
    return contentOf(was) === contentOf(one) && !was.dispute === !one.dispute ? [] : [{ before: was, after: one }];
  });
  return [...gone, ...changed];
}
