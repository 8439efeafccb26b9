import { type Compromise, spanOfTerms, termsOf } from '../compromise';
import { type Detector, type Finding } from '../detector';
import { type Pattern, type PatternFailure } from '../rules';

/** Deliberate, so never in doubt. */
const score = 1;

/** What watches over the patterns of somebody who waits for the answer. */
export interface PatternWatch {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Called before each match, and with nothing after the last in a paragraph: should a match never end, it was this one. */
  trying?(pattern: Pattern | undefined): void;
}

/** So long may one pattern take in one paragraph, in milliseconds. */
const patience = 250;

type Ready = Pattern & { readonly match: object[]; readonly groups: readonly (string | undefined)[] };

/**
 * What the patterns of a person match, in compromise's own syntax. Where an expression captures, `ferry [#ProperNoun+]`,
 * only what it captures counts. A pattern that throws, that is found too slow by the watch, or that names a tag which
 * there is not, is set aside with a reason, and the others go on.
 */
export function patterns(nlp: Compromise, given: readonly Pattern[], watch?: PatternWatch): Detector {
  const failures: PatternFailure[] = [];
  const fail = ({ label, expression }: Pattern, message: string) => failures.push({ label, expression, message });
  let working = given.flatMap((pattern) => ready(nlp, pattern, fail));
  const setAside = (pattern: Ready, message: string) => {
    fail(pattern, message);
    working = working.filter((other) => other !== pattern);
  };
  return {
    id: 'patterns',
    emits: Array.from(new Set(given.map(({ label }) => label))),
    *detect({ text }) {
      const doc = nlp(text);
      for (const pattern of working) {
        const begun = watch?.now() ?? 0;
        watch?.trying?.({ label: pattern.label, expression: pattern.expression });
        let found: readonly Finding[] = [];
        try {
          found = findingsOf(doc, text, pattern);
        } catch (error) {
          setAside(pattern, `It failed in the text: ${error instanceof Error ? error.message : String(error)}`);
        }
        if ((watch?.now() ?? 0) - begun > patience) setAside(pattern, tooSlow);
        yield* found;
      }
      watch?.trying?.(undefined);
    },
    failures: () => failures.splice(0),
  };
}

/** What is said of a pattern that keeps others waiting. */
export const tooSlow = 'It takes too long on a paragraph and does not run any more until it is changed.';

function ready(nlp: Compromise, pattern: Pattern, fail: (pattern: Pattern, message: string) => void): Ready[] {
  try {
    const match = nlp.parseMatch(pattern.expression);
    const unknown = tagsIn(match).find((tag) => !isTag(nlp, tag));
    if (unknown !== undefined) {
      fail(pattern, `There is no tag #${unknown} in compromise.`);
      return [];
    }
    return [{ ...pattern, match, groups: groupsIn(match) }];
  } catch (error) {
    fail(pattern, `It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

interface Piece {
  readonly tag?: unknown;
  readonly group?: unknown;
  readonly choices?: unknown;
}

function tagsIn(match: readonly Piece[]): string[] {
  return match.flatMap(({ tag, choices }) => [
    ...(typeof tag === 'string' ? [tag] : []),
    ...(Array.isArray(choices) ? choices.flatMap((choice: readonly Piece[]) => tagsIn(choice)) : []),
  ]);
}

/** The names of what is captured, or `undefined` alone where nothing is. */
function groupsIn(match: readonly Piece[]): readonly (string | undefined)[] {
  const names = new Set(match.flatMap(({ group }) => (typeof group === 'string' ? [group] : [])));
  return names.size === 0 ? [undefined] : Array.from(names);
}

/** compromise takes a tag with whatever capital it begins. */
function isTag(nlp: Compromise, tag: string): boolean {
  const { tagSet } = (nlp.model() as { readonly one: { readonly tagSet: object } }).one;
  return Object.hasOwn(tagSet, tag) || Object.hasOwn(tagSet, tag.charAt(0).toUpperCase() + tag.slice(1));
}

function findingsOf(doc: ReturnType<Compromise>, text: string, { label, match, groups }: Ready): readonly Finding[] {
  return groups.flatMap((group) =>
    termsOf(doc.match(match as never, group)).flatMap((terms) => {
      const span = spanOfTerms(text, terms);
      return span ? [{ ...span, label, score }] : [];
    }),
  );
}
