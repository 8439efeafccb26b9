import { type Article } from '../../app/annotations/closed';
import { label } from '../../app/annotations/decide';
import { type Choice } from '../../app/ports';
import { counted, inContext } from '../../app/treeNode';
import { UserError } from '../../app/userError';
import { sameMentions, type SameMention } from '../../core/annotate/propagate';
import { contextKeys } from '../../manifest/contextKeys';
import { type Command } from '../command';
import { chord } from './keys';
import { deskOf, marksToDecide, named, someOf, titleOf, type Desk } from './target';

/** Why a place is offered that is not written the same. */
const reasons: Readonly<Record<SameMention['kind'], string>> = {
  same: '',
  form: 'other hyphens or spaces',
  case: 'other capitals: perhaps another word',
};

export const labelAll: Command = {
  id: 'bluepencil.labelAll',
  title: 'Label All Mentions of This…',
  icon: 'list-selection',
  enablement: contextKeys.isArticle,
  keys: [chord('shift+8'), chord('8')],
  menus: [
    { menu: 'bluepencil.editor', group: '0_annotate@6' },
    { menu: 'view/item/context', group: '1_entity@2', when: 'viewItem =~ /^(entity|mention)\\./' },
  ],
  async run(app, ...[argument]) {
    const desk = deskOf(app);
    const [mark] = someOf(marksToDecide(app, desk, argument));
    const places = sameMentions(desk.snapshot.document.text, mark).filter(
      (place) => !isDone(desk.snapshot, place, mark.label),
    );
    if (places.length === 0) throw new UserError(`Every mention of ${named(desk, [mark])} is labelled already.`);
    const title = `Label “${desk.snapshot.document.text.slice(mark.start, mark.end)}” as ${titleOf(desk, mark.label)} here`;
    const chosen = await app.ui.pickMany(
      title,
      places.map((place) => mentionChoice(desk, desk.snapshot, place)),
    );
    if (!chosen || chosen.length === 0) return;
    await desk.perform(
      `label ${counted(chosen.length, 'mention')} of ${named(desk, [mark])} as ${titleOf(desk, mark.label)}`,
      chosen.map((place) => label(desk.snapshot, place, mark.label, desk.hand)),
    );
    app.ui.announce(`${titleOf(desk, mark.label)}: ${counted(chosen.length, 'mention')} of ${named(desk, [mark])}.`);
  },
};

/** A person has said so already. */
export function isDone({ marks }: Pick<Article, 'marks'>, { start, end }: SameMention, of: string): boolean {
  return marks.some(
    (mark) =>
      mark.start === start &&
      mark.end === end &&
      mark.label === of &&
      mark.status !== 'suggested' &&
      mark.status !== 'rejected',
  );
}

/** Which of several such words in one line is meant. */
function bracketed({ text, highlight: { start, end } }: ReturnType<typeof inContext>): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

/** A place in an article as it is offered, ticked where there is no doubt. */
export function mentionChoice(
  desk: Desk,
  { document: { text }, marks }: Pick<Article, 'document' | 'marks'>,
  place: SameMention,
): Choice<SameMention> {
  const here = marks.filter(({ start, end }) => start < place.end && place.start < end);
  const others = here.map(({ label: id, status }) => `${titleOf(desk, id)}, ${status}`);
  return {
    value: place,
    label: bracketed(inContext(text, place)),
    description: [reasons[place.kind], ...others].filter((words) => words !== '').join('; '),
    picked: place.kind !== 'case' && !here.some(({ status }) => status === 'rejected'),
  };
}
