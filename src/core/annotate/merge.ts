import { type Annotation, type Target } from './annotation';
import { contentOf, keepBoth, saysTheSame } from './duplicates';
import { combine } from './combine';
import { compareAnnotations, type Sidecar } from './sidecar';
import { threeWay } from './threeWay';

/** Something that two people decided differently; both their words are kept. */
export interface Conflict {
  /** The annotations that speak of it, one or two. */
  readonly ids: readonly string[];
  /** A whole sentence. */
  readonly message: string;
}

/** What a merge came to. Its sidecar is whole also where there are conflicts. */
export interface Merged {
  readonly sidecar: Sidecar;
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts together what two people did to one sidecar. `base` is what both began with.
 *
 * An annotation is merged field by field. Where both changed the same thing differently, or decided differently about the
 * same words, both versions are kept and point to each other. That the text moved an annotation is no change of it.
 * Which of the two is `ours` makes no difference.
 */
export function mergeSidecars(base: Sidecar, ours: Sidecar, theirs: Sidecar): Merged {
  const merger = new Merger(base, ours, theirs);
  const annotations = merger.run();
  const text = threeWay(base.text, ours.text, theirs.text);
  const rest = { ...theirs.rest, ...ours.rest };
  return {
    sidecar: {
      ...(text.isClear && text.value && { text: text.value }),
      annotations: [...annotations].sort(compareAnnotations),
      ...(Object.keys(rest).length > 0 && { rest }),
    },
    conflicts: merger.conflicts,
  };
}

class Merger {
  readonly conflicts: Conflict[] = [];
  readonly #base: ReadonlyMap<string, Annotation>;
  readonly #ours: ReadonlyMap<string, Annotation>;
  readonly #theirs: ReadonlyMap<string, Annotation>;

  constructor(base: Sidecar, ours: Sidecar, theirs: Sidecar) {
    this.#base = byId(base);
    this.#ours = byId(ours);
    this.#theirs = byId(theirs);
  }

  run(): readonly Annotation[] {
    const ids = [...new Set([...this.#ours.keys(), ...this.#theirs.keys()])];
    const kept = ids.flatMap((id) => this.#one(this.#base.get(id), this.#ours.get(id), this.#theirs.get(id)));
    return this.#settleAdditions(kept);
  }

  #one(
    base: Annotation | undefined,
    ours: Annotation | undefined,
    theirs: Annotation | undefined,
  ): readonly Annotation[] {
    if (ours && theirs) return this.#both(base, ours, theirs);
    const left = ours ?? theirs;
    if (!left) return [];
    if (!base) return [left];
    if (saysTheSame(left, base)) return [];
    this.#conflict([left.id], `“${left.target.exact}” was deleted by one and changed by the other`);
    return [{ ...left, dispute: {} }];
  }

  #both(base: Annotation | undefined, ours: Annotation, theirs: Annotation): readonly Annotation[] {
    const untouched = threeWay(base, ours, theirs);
    if (untouched.isClear && untouched.value) return [untouched.value];
    const combined = combine(base, ours, theirs);
    return combined ? [combined] : this.#dispute(ours, theirs);
  }

  #dispute(ours: Annotation, theirs: Annotation): readonly Annotation[] {
    const pair = keepBoth(ours, theirs, (id) => this.#ours.has(id) || this.#theirs.has(id));
    const [first, second] = pair;
    const words = [first, second].map(({ label, status }) => `${label} ${status}`).join(' and ');
    this.#conflict([first.id, second.id], `“${first.target.exact}” was decided differently: ${words}`);
    return pair;
  }

  #conflict(ids: readonly string[], message: string): void {
    this.conflicts.push({ ids, message: `${message}.` });
  }

  /** What both added on the same words, each with an id of its own, becomes one or is disputed. */
  #settleAdditions(kept: readonly Annotation[]): readonly Annotation[] {
    const result = new Map(kept.map((annotation) => [annotation.id, annotation]));
    const isNew = ({ id }: Annotation, side: ReadonlyMap<string, Annotation>) => !this.#base.has(id) && side.has(id);
    const additions = byPlace(kept.filter((one) => isNew(one, this.#theirs) && !this.#ours.has(one.id)));
    for (const ours of kept.filter((one) => isNew(one, this.#ours) && !this.#theirs.has(one.id))) {
      for (const theirs of additions.get(placeOf(ours.target)) ?? []) {
        const pair = this.#settle(ours, theirs);
        if (!pair) continue;
        for (const { id } of [ours, theirs]) result.delete(id);
        for (const one of pair) result.set(one.id, one);
      }
    }
    return [...result.values()];
  }

  /** `undefined` where the two can stand beside each other. */
  #settle(ours: Annotation, theirs: Annotation): readonly Annotation[] | undefined {
    if (ours.label === theirs.label && ours.status === theirs.status) {
      const [first, second] = contentOf(ours) <= contentOf(theirs) ? [ours, theirs] : [theirs, ours];
      const combined = combine(undefined, first, { ...second, id: first.id });
      return combined ? [combined] : this.#dispute(ours, theirs);
    }
    const isOpposed =
      ours.label === theirs.label
        ? (ours.status === 'rejected') !== (theirs.status === 'rejected')
        : ours.status !== 'rejected' && theirs.status !== 'rejected';
    return isOpposed ? this.#dispute(ours, theirs) : undefined;
  }
}

function byId({ annotations }: Sidecar): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

function byPlace(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const places = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const there = places.get(placeOf(annotation.target));
    if (there) there.push(annotation);
    else places.set(placeOf(annotation.target), [annotation]);
  }
  return places;
}

/** The same for targets of the same span and words. */
function placeOf({ start, end, exact }: Target): string {
  return `${start} ${end} ${exact}`;
}
