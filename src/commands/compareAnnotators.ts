import { type App } from '../app/app';
import { comparisonReport } from '../app/exchange/comparison';
import { readOther } from '../app/exchange/other';
import { counted } from '../app/treeNode';
import { contextKeys } from '../manifest/contextKeys';
import { deskOf } from './annotate/target';
import { type Command } from './command';
import { uriOf } from './uriOf';

export const compareAnnotators: Command = {
  id: 'bluepencil.compareAnnotators',
  title: 'Compare with Another Annotator…',
  icon: 'git-compare',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'bluepencil.editor', group: '4_export@5' }],
  async run(app, ...[argument]) {
    const given = uriOf(argument);
    const deed = given === undefined ? await whatToDo(app) : 'compare';
    if (deed === 'show') return show(app);
    if (deed === 'stop') {
      app.comparisons.set(deskOf(app).uri, undefined);
      app.ui.announce('The comparison is over.');
      return;
    }
    const file = deed && (given ?? (await app.ui.askFile('Compare with the Annotations in Which File?')));
    if (file !== undefined) await compare(app, file);
  },
};

/** While an article is being compared it is asked what for. */
async function whatToDo(app: App): Promise<'compare' | 'show' | 'stop' | undefined> {
  const comparison = app.comparisons.of(deskOf(app).snapshot);
  if (!comparison) return 'compare';
  const left = counted(comparison.open.length, 'disagreement');
  return app.ui.pick<'compare' | 'show' | 'stop'>(`Compared with ${comparison.name}`, [
    { value: 'show', label: 'Show How Far You Agree', description: `${left} left`, icon: 'table' },
    { value: 'compare', label: 'Compare with Another File…', icon: 'git-compare' },
    { value: 'stop', label: 'Stop Comparing', icon: 'close' },
  ]);
}

async function compare(app: App, file: string): Promise<void> {
  const { uri, snapshot, hand } = deskOf(app);
  await app.annotations.of(uri).loaded();
  const other = await readOther(app, file, { uri, text: snapshot.document.text }, hand);
  app.comparisons.set(uri, other);
  await show(app);
}

async function show(app: App): Promise<void> {
  const { uri } = deskOf(app);
  const snapshot = app.articles.get(uri)?.snapshot;
  const comparison = snapshot && app.comparisons.of(snapshot);
  if (!comparison) return;
  const path = app.files.pathOf(uri);
  await app.ui.showReport(`Agreement on ${app.files.nameOf(uri)}`, comparisonReport(path, comparison));
}
