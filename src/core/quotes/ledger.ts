import { asGender, type Candidate, fitsDescription, fitsGender, fitsPronoun, rank, type Source } from './candidate';
import { type Span } from '../text/span';
import { type Described } from './names';
import { isRole } from './sourceWords';
import { generic, offices } from './words';
import { own } from '../util/own';

/** So many candidates are looked at, the latest first, so that a long text costs no more for each quotation than a short one. */
const memory = 60;

/** Remembers whom an article has named, in the order of reading, and tells whom a name, a description or a pronoun stands for. */
export class Ledger {
  #latest: Candidate[] = [];
  readonly #bySurname = new Map<string, Candidate>();
  readonly #byFirstName = new Map<string, Candidate>();
  readonly #byName = new Map<string, Candidate>();
  #clock = 0;
  #offset = 0;

  /** The paragraph that is read next begins at `offset`; what is noted counts from there. */
  turnTo(offset: number): void {
    this.#offset = offset;
  }

  /** Notes that the words stand in the text; `isProminent` where they speak or are a sentence's subject. */
  note(described: Described, isProminent: boolean): Source {
    const known = this.#find(described);
    if (known) return this.#touch(known.candidate, described, isProminent, known.how);
    const candidate: Candidate = {
      source: { name: described.name, kind: described.kind, span: this.#spanOf(described) },
      ...(described.surname && { surname: described.surname }),
      ...(described.firstName && { firstName: described.firstName }),
      nouns: new Set([...described.nouns, ...wordsOfName(described)]),
      isPlural: described.isPlural,
      gender: described.gender,
      likely: described.likely,
      isLikePerson: described.isLikePerson === true,
      seen: 0,
      prominent: 0,
    };
    this.#index(candidate, described);
    return this.#touch(candidate, described, isProminent, undefined);
  }

  /** Whom a name that was given before stands for; nothing is noted where it is new. */
  recall(described: Described): Source | undefined {
    return this.#find(described) && this.note(described, true);
  }

  /** Whom a pronoun stands for. */
  pronoun(word: string): Source | undefined {
    const best = this.#meantBy(word);
    if (!best) return undefined;
    if (best.isLikePerson && asGender(word)) best.source = { ...best.source, kind: 'person' };
    if (word === 'he' || word === 'she') best.gender ??= word;
    best.prominent = ++this.#clock;
    this.#bringForward(best);
    return { ...best.source, how: `“${word}” stands for the last ${own(kindWords, word) ?? 'source'} before it` };
  }

  /** The last that spoke or was spoken of, first among those whose given name goes with the pronoun; "he" and "she" may be somebody whom a detector mistook. */
  #meantBy(word: string): Candidate | undefined {
    const isMeant = (one: Candidate) => fitsPronoun(one, word);
    const isLikely = (one: Candidate) => isMeant(one) && fitsGender(one, asGender(word), one.likely);
    const prominent = this.#latest.filter((one) => one.prominent > 0);
    const spoken = (fits: readonly Candidate[]) =>
      [...fits].sort((a, b) => rank(b, word) - rank(a, word) || b.prominent - a.prominent)[0];
    return (
      spoken(prominent.filter(isLikely)) ??
      this.#latest.find(isLikely) ??
      spoken(prominent.filter(isMeant)) ??
      this.#latest.find(isMeant) ??
      prominent.find((one) => one.isLikePerson && asGender(word) && fitsGender(one, asGender(word)))
    );
  }

  #spanOf({ start, end }: Described): Span {
    return { start: start + this.#offset, end: end + this.#offset };
  }

  #find(described: Described): { readonly candidate: Candidate; readonly how?: string } | undefined {
    const same = this.#byName.get(described.name.toLowerCase());
    if (same) return { candidate: same };
    if (described.surname && !described.isFullName) {
      const bySurname = this.#bySurname.get(described.surname);
      if (bySurname && fitsGender(bySurname, described.gender))
        return { candidate: bySurname, how: `the surname of “${bySurname.source.name}”` };
      const byFirst = this.#byFirstName.get(described.surname);
      return byFirst && { candidate: byFirst, how: `short for “${byFirst.source.name}”` };
    }
    return undefined;
  }

  /** Whom a description with "the" stands for: an earlier source with the same noun, else (unless `isNamedOnly`) the last of its kind. */
  description(described: Described, isNamedOnly: boolean): Source | undefined {
    const [head = ''] = described.nouns;
    const [last, ...rest] = described.name.split(' ').reverse();
    const owner =
      last && /^(?:statement|spokesman|spokeswoman|communiqué)$/i.test(last)
        ? rest.reverse().join(' ').toLowerCase()
        : '';
    const byOwner =
      owner === ''
        ? undefined
        : this.#latest.find(({ source, nouns }) => source.name.toLowerCase() === owner || nouns.has(owner));
    if (byOwner && described.kind === 'document') return this.#as(byOwner, `a statement of “${byOwner.source.name}”`);
    const byNoun = this.#latest.find(
      ({ nouns, source }) => nouns.has(head) && (source.kind !== 'person' || described.kind === 'unnamed'),
    );
    if (byNoun) return this.#as(byNoun, `“${described.name}” repeats what the article called “${byNoun.source.name}”`);
    if (
      isNamedOnly ||
      isAnother(described) ||
      (described.kind === 'unnamed' ? offices.has(head) || !isRole(head) : !generic.has(head))
    )
      return undefined;
    const fits = this.#latest.filter((one) => one.prominent > 0 && fitsDescription(one, described));
    const latest = fits.sort((a, b) => b.prominent - a.prominent)[0];
    return (
      latest &&
      this.#as(
        latest,
        `“${described.name}” is taken for the last ${described.kind === 'unnamed' ? 'person' : described.kind} before it`,
      )
    );
  }

  #as(candidate: Candidate, how: string): Source {
    candidate.prominent = ++this.#clock;
    this.#bringForward(candidate);
    return { ...candidate.source, how };
  }

  #index(candidate: Candidate, { name, isFullName, surname, firstName }: Described): void {
    this.#byName.set(name.toLowerCase(), candidate);
    if (!isFullName) return;
    if (surname && !this.#bySurname.has(surname)) this.#bySurname.set(surname, candidate);
    if (firstName && !this.#byFirstName.has(firstName)) this.#byFirstName.set(firstName, candidate);
  }

  #touch(
    candidate: Candidate,
    { nouns, gender, kind }: Described,
    isProminent: boolean,
    how: string | undefined,
  ): Source {
    candidate.seen = ++this.#clock;
    if (isProminent) candidate.prominent = this.#clock;
    if (isProminent && kind === 'person') candidate.source = { ...candidate.source, kind };
    candidate.gender ??= gender;
    for (const noun of nouns) candidate.nouns.add(noun);
    this.#bringForward(candidate);
    return how ? { ...candidate.source, how } : candidate.source;
  }

  #bringForward(candidate: Candidate): void {
    const at = this.#latest.indexOf(candidate);
    if (at >= 0) this.#latest.splice(at, 1);
    this.#latest.unshift(candidate);
    if (this.#latest.length > memory) this.#latest.pop();
  }
}

/** "The rail operator": what is told of the institution was told of none before; "the 90-year-old firm" may be any. */
function isAnother({ name, kind }: Described): boolean {
  return kind !== 'unnamed' && /\s/.test(name) && !/[-\d]/.test(name);
}

/** "The bank" repeats a word of the name "Harlan Bank". */
function wordsOfName({ name, kind }: Described): readonly string[] {
  return kind === 'institution' || kind === 'medium' ? name.toLowerCase().split(/[\s-]+/) : [];
}

const kindWords: Readonly<Record<string, string>> = { he: 'person', she: 'person', they: 'group', it: 'institution' };
