import { type App } from '../../app/app';
import { renameChanges, spellingsOf } from '../../app/annotations/rename';
import { type MarkGroup } from '../../app/entityMarks';
import { groupAt } from '../../app/sameEntity';
import { counted } from '../../app/treeNode';
import { UserError } from '../../app/userError';
import { type TextChange } from '../../core/text/change';
import { oneLine } from '../../core/text/oneLine';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { deskOf, marksToDecide, someOf, type Desk } from './target';

export const renameEntity: Command = {
  id: 'bluepencil.renameEntity',
  title: 'Rename Entity…',
  icon: 'edit',
  enablement: contextKeys.isArticle,
  menus: [{ menu: 'view/item/context', group: '1_entity@1', when: 'viewItem =~ /^entity\\./' }],
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const group = groupOf(desk, someOf(marksToDecide(app, desk, argument))[0].start);
    const name = await app.ui.ask('Name of the entity (the text stays as it is)', group.name);
    if (name !== undefined) await giveName(app, desk, group, name);
  },
};

/** Gives the entity at an offset a name, and asks whether its spellings in the text are to follow: the changes that would make them. */
export async function renameAt(app: App, offset: number, name: string): Promise<readonly TextChange[]> {
  const desk = deskOf(app);
  const group = groupOf(desk, offset);
  await giveName(app, desk, group, name);
  const spellings = spellingsOf(desk.snapshot.document.text, group, name.trim());
  if (spellings.length === 0) return [];
  const chosen = await app.ui.pickMany(
    `“${group.name}” is now called “${name.trim()}”. Change the text too?`,
    spellings.map((spelling) => ({
      value: spelling,
      label: `“${spelling.words}” to “${spelling.replacement}”`,
      description: counted(spelling.places.length, 'place'),
      picked: spelling.isWhole,
    })),
  );
  const changes = (chosen ?? []).flatMap(({ places, replacement }) =>
    places.map(({ start, end }) => ({ start, end, insert: replacement })),
  );
  return changes.sort((a, b) => a.start - b.start);
}

function groupOf({ snapshot }: Desk, offset: number): MarkGroup {
  const group = groupAt(snapshot, offset);
  if (!group) throw new UserError('There is no entity here.');
  return group;
}

async function giveName(app: App, desk: Desk, group: MarkGroup, words: string): Promise<void> {
  const name = oneLine(words).trim();
  if (name === '') throw new UserError('An entity needs a name.');
  if (name === group.name) return;
  await desk.perform(`call “${group.name}” “${name}”`, renameChanges(desk.snapshot, group, name, desk.hand));
  app.ui.announce(`“${group.name}” is now called “${name}”.`);
}
