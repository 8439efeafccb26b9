import { type FoldedText, fold } from '../../text/fold';
import { type Detector, type Finding } from '../detector';
import { type ListedPhrase } from '../rules';

/** Deliberate, so never in doubt. */
const score = 1;

/**
 * What stands in word lists. Kinds of apostrophes, hyphens and spaces, hyphen or space, line ends and composition make no
 * difference. A phrase listed in small letters is found in any case; one with capitals as it is written and all in
 * capitals, as headlines have it. A possessive ending stays outside. The longest phrase wins, from left to right; a text
 * is read in one pass that looks back nowhere.
 */
export function wordLists(phrases: readonly ListedPhrase[]): Detector {
  const lexicon = new Lexicon(phrases);
  return {
    id: 'word-lists',
    emits: Array.from(new Set(phrases.map(({ label }) => label))),
    detect: ({ text }) => lexicon.findIn(text),
  };
}

/** The key that all writings of a phrase share, but for capitals. */
export function phraseKey(phrase: string): string {
  return keyText(fold(phrase)).trim();
}

function keyText({ text }: FoldedText): string {
  return text.replace(/-/g, ' ');
}

/** Words with their inner apostrophes, but not possessive endings; everything else sign by sign. */
const word = /[\p{L}\p{N}\p{M}]+(?:'(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+)*|[^\s]/gu;

class Lexicon {
  /** As written, and all in capitals. */
  readonly #exact = new Map<string, ListedPhrase>();
  /** Listed in small letters. */
  readonly #anyCase = new Map<string, ListedPhrase>();
  /** How many words the longest phrase has that begins with a word, by the word in small letters. */
  readonly #longest = new Map<string, number>();

  constructor(phrases: readonly ListedPhrase[]) {
    for (const phrase of phrases) this.#add(phrase);
  }

  *findIn(text: string): Generator<Finding> {
    const folded = fold(text);
    const keys = keyText(folded);
    const words = Array.from(keys.matchAll(word), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    for (let at = 0; at < words.length; at++) {
      const first = words[at];
      if (!first) continue;
      const longest = this.#longest.get(keys.slice(first.start, first.end).toLowerCase()) ?? 0;
      for (let count = Math.min(longest, words.length - at); count > 0; count--) {
        const span = { start: first.start, end: words[at + count - 1]?.end ?? 0 };
        const listed = this.#listed(keys.slice(span.start, span.end));
        if (!listed) continue;
        yield { ...folded.source(span), label: listed.label, score, ...linkOf(listed) };
        at += count - 1;
        break;
      }
    }
  }

  #listed(key: string): ListedPhrase | undefined {
    return this.#exact.get(key) ?? this.#anyCase.get(key.toLowerCase());
  }

  /** Where a phrase is listed twice, the first counts. */
  #add(phrase: ListedPhrase): void {
    const key = phraseKey(phrase.phrase);
    if (key === key.toLowerCase()) this.#put(this.#anyCase, key, phrase);
    else for (const form of [key, key.toUpperCase()]) this.#put(this.#exact, form, phrase);
  }

  #put(phrases: Map<string, ListedPhrase>, key: string, phrase: ListedPhrase): void {
    if (!phrases.has(key)) phrases.set(key, phrase);
    const words = key.match(word) ?? [];
    const first = words[0]?.toLowerCase() ?? '';
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length));
  }
}

function linkOf({ name, id }: ListedPhrase): Pick<Finding, 'named'> {
  return name === undefined && id === undefined
    ? {}
    : { named: { ...(name !== undefined && { name }), ...(id !== undefined && { id }) } };
}
