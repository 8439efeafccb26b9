import { isKnownLabel, type LabelId, labels } from '../../labels/labels';
import { type Entity } from '../analysis';
import { type Mention } from '../detector';
import { type Draft, type Refiner, rootLabel } from '../refiner';
import { handlesOf, isShortFormOf, sameThing } from './aliases';
import { type Name, nameOf } from './nameKey';
import { oneLine } from '../../text/oneLine';

/** A name as it is written in one or several places, before names are joined. */
interface Form extends Name {
  /** Of a label beside the 18, the one that it is a kind of: a kind of person is shortened as people are. */
  readonly label: LabelId;
  /** The label of the mentions. */
  readonly own: LabelId;
  /** The first mention's words. */
  readonly text: string;
  /** The form that it is short for. */
  whole: Form | undefined;
}

/** Joins the mentions that name one thing, and lists the things in the order in which the text first names them. */
export const entities: Refiner = {
  id: 'entities',
  refine(draft) {
    const forms = formsOf(draft);
    join(new Set(forms.filter((form) => form !== undefined)), pairsInBrackets(draft, forms));
    const known = new Map<Form | string, Entity>();
    const mentions = draft.mentions.map(({ named, ...mention }, index) => {
      if (named) {
        const entity = listedEntity(mention, named);
        if (!known.has(entity.id)) known.set(entity.id, entity);
        return { ...mention, entity: entity.id };
      }
      const form = forms[index];
      if (!form) return mention;
      const whole = wholeOf(form);
      let entity = known.get(whole);
      if (!entity) known.set(whole, (entity = entityOf(whole)));
      return { ...mention, entity: entity.id };
    });
    return { mentions, entities: [...known.values()] };
  },
};

function entityOf({ own: label, text }: Form): Entity {
  const name = oneLine(text);
  return { id: `${label}:${name}`, label, name };
}

/** What the words stand for by the list that they are in. */
function listedEntity({ label, text }: Mention, { id, name = oneLine(text) }: NonNullable<Mention['named']>): Entity {
  return { id: id ?? `${label}:${name}`, label, name };
}

/** The form of each mention; figures have none. */
function formsOf({ mentions, options }: Draft): readonly (Form | undefined)[] {
  const forms = new Map<LabelId, Map<string, Form>>();
  return mentions.map(({ label: own, text, named }) => {
    const label = rootLabel(own, options);
    if (named || (isKnownLabel(label) && labels[label].group !== 'name')) return undefined;
    const ofLabel = forms.get(own) ?? new Map<string, Form>();
    forms.set(own, ofLabel);
    const name = nameOf(text);
    let form = ofLabel.get(name.key);
    if (!form) ofLabel.set(name.key, (form = { ...name, label, own, text, whole: undefined }));
    return form;
  });
}

function wholeOf(form: Form): Form {
  let whole = form;
  while (whole.whole) whole = whole.whole;
  return whole;
}

/** Names that a bracket right behind another one explains: "World Grain Council (WGC)". */
function pairsInBrackets(
  { document: { text }, mentions }: Draft,
  forms: readonly (Form | undefined)[],
): (readonly [Form, Form])[] {
  const pairs: (readonly [Form, Form])[] = [];
  for (const [index, { label, end }] of mentions.entries()) {
    const next = mentions[index + 1];
    if (next?.label !== label || next.start - end > 3 || !/^\s\(["“]?$/.test(text.slice(end, next.start))) continue;
    const [long, short] = [forms[index], forms[index + 1]];
    if (long && short && /^[\p{Lu}\d&.-]{2,}$/u.test(next.text)) pairs.push([long, short]);
  }
  return pairs;
}

/**
 * Joins each form to the longest other form of its label that it can be short for. Where two different things have the
 * same short form, it goes to neither, unless one of them is a form of the other.
 */
function join(forms: ReadonlySet<Form>, explained: readonly (readonly [Form, Form])[]): void {
  for (const [long, short] of explained) if (wholeOf(long) !== wholeOf(short)) wholeOf(short).whole = wholeOf(long);
  const relatives = relativesAmong(forms);
  for (const form of [...forms].sort((a, b) => b.key.length - a.key.length)) {
    if (form.whole) continue;
    const [only, another] = thingsBehind(form, relatives(form));
    if (only && !another) form.whole = only;
  }
}

/** The things that the article may call so; no more than two, for two are as bad as many. */
function thingsBehind(form: Form, relatives: Iterable<Form>): readonly Form[] {
  const things = new Set<Form>();
  for (const other of relatives) {
    const isShorter = sameThing(form, other) ? form.key.length < other.key.length : isShortFormOf(form, other);
    if (isShorter && wholeOf(other) !== form) things.add(wholeOf(other));
    if (things.size > 1) break;
  }
  return [...things];
}

/** Tells the other forms of a form's label that it may be short for. */
function relativesAmong(forms: ReadonlySet<Form>): (form: Form) => Generator<Form> {
  const byHandle = new Map<string, Form[]>();
  const asked = new Map<Form, readonly string[]>();
  for (const form of forms) {
    const { asShort, asLong } = handlesOf(form);
    asked.set(
      form,
      asShort.map((handle) => `${form.own} ${handle}`),
    );
    for (const handle of new Set(asLong)) {
      const key = `${form.own} ${handle}`;
      const sharing = byHandle.get(key);
      if (sharing) sharing.push(form);
      else byHandle.set(key, [form]);
    }
  }
  return function* (form) {
    for (const handle of asked.get(form) ?? [])
      for (const other of byHandle.get(handle) ?? []) if (other !== form) yield other;
  };
}
