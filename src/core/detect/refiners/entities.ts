import { type KnownLabel, isKnownLabel, labels } from '../../labels/labels';
import { type Entity } from '../analysis';
import { type Mention } from '../detector';
import { type Draft, type Refiner } from '../refiner';
import { isShortFormOf, sameThing } from './aliases';
import { keyWords, nameKey } from './nameKey';

/** A name as it is written in one or several places, before names are joined. */
interface Form {
  readonly label: KnownLabel;
  readonly key: string;
  readonly words: readonly string[];
  /** The first mention's words. */
  readonly text: string;
  /** The form that it is short for. */
  whole: Form | undefined;
}

/** Joins the mentions that name one thing, and lists the things in the order in which the text first names them. */
export const entities: Refiner = {
  id: 'entities',
  refine(draft) {
    const forms = formsOf(draft.mentions);
    join([...forms.values()], pairsInBrackets(draft, forms));
    const known = new Map<Form, Entity>();
    const mentions = draft.mentions.map((mention) => {
      const form = forms.get(formKey(mention));
      if (!form) return mention;
      const whole = wholeOf(form);
      const entity = known.get(whole) ?? {
        id: `${whole.label}:${clean(whole.text)}`,
        label: whole.label,
        name: clean(whole.text),
      };
      known.set(whole, entity);
      return { ...mention, entity: entity.id };
    });
    return { mentions, entities: [...known.values()] };
  },
};

function formKey({ label, text }: Mention): string {
  return `${label}:${nameKey(text)}`;
}

function clean(name: string): string {
  return name.replace(/\s+/g, ' ');
}

function formsOf(mentions: readonly Mention[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const mention of mentions) {
    if (!isKnownLabel(mention.label) || labels[mention.label].group !== 'name') continue;
    const id = formKey(mention);
    if (forms.has(id)) continue;
    const key = nameKey(mention.text);
    forms.set(id, { label: mention.label, key, words: keyWords(key), text: mention.text, whole: undefined });
  }
  return forms;
}

function wholeOf(form: Form): Form {
  let whole = form;
  while (whole.whole) whole = whole.whole;
  return whole;
}

/** Names that a bracket right behind another one explains: "World Grain Council (WGC)". */
function pairsInBrackets({ document, mentions }: Draft, forms: ReadonlyMap<string, Form>): (readonly [Form, Form])[] {
  const pairs: (readonly [Form, Form])[] = [];
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (next?.label !== mention.label || !/^\s\(["“]?$/.test(document.text.slice(mention.end, next.start))) continue;
    const [long, short] = [forms.get(formKey(mention)), forms.get(formKey(next))];
    if (long && short && /^[\p{Lu}\d&.-]{2,}$/u.test(next.text)) pairs.push([long, short]);
  }
  return pairs;
}

/**
 * Joins each form to the longest other form of its label that it can be short for. Where two different things have the
 * same short form, it goes to neither, unless one of them is a form of the other.
 */
function join(forms: readonly Form[], explained: readonly (readonly [Form, Form])[]): void {
  for (const [long, short] of explained) if (wholeOf(long) !== wholeOf(short)) wholeOf(short).whole = wholeOf(long);
  const byLength = [...forms].sort((a, b) => b.key.length - a.key.length);
  for (const form of byLength) {
    if (form.whole) continue;
    const longer = new Set<Form>();
    for (const other of byLength) {
      if (other === form || other.label !== form.label) continue;
      const isShorter = sameThing(form, other) ? form.key.length < other.key.length : isShortFormOf(form, other);
      if (isShorter && wholeOf(other) !== form) longer.add(wholeOf(other));
    }
    const [only] = longer;
    if (only && longer.size === 1) form.whole = only;
  }
}
