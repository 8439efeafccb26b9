import { isKnownLabel, type KnownLabel, labels } from '../../labels/labels';
import { type Token, tokensOf } from '../../text/tokens';
import { bookful } from '../bookful';
import { type Mention } from '../detector';
import { isTitle } from '../gazetteer/titles';
import { type Draft, type Refiner } from '../refiner';
import { remember } from '../../util/remember';
import { nameOf } from './nameKey';

/** What an article's mentions say of one name: for each label the sum of its scores. */
interface Reading {
  readonly label: KnownLabel;
  /** Of all that was said of the name, the part that this label has, 0 to 1. */
  readonly share: number;
  readonly weight: number;
}

/** A mention keeps its own label where it is surer than this; a name is read one way where the label has at least this share. */
const limits = { certain: 0.97, share: 0.5, weight: 0.65 };

/** A paragraph's tokens, and where among them a name may begin. */
interface Words {
  readonly tokens: readonly Token[];
  /** The tokens with a capital letter: their index, and the key of the token alone. */
  readonly capitals: readonly { readonly at: number; readonly key: string }[];
}

/** So many names' first words are remembered. */
const rememberedNames = 10_000;

/** A longer name is not looked for. In tokens. */
const longest = 6;

/**
 * One reading for a name in an article: a mention that is not sure of its label takes the label that the name has
 * elsewhere in the article, and a name found somewhere is found wherever it stands. A person's last name counts as the
 * person's once the full name has been used. The words of so many `paragraphs` are remembered.
 */
export function documentSense(paragraphs = bookful): Refiner {
  const wordsOfBlock = remember(paragraphs, wordsOf);
  return {
    id: 'document-sense',
    refine(draft) {
      const readings = readingsOf(draft.mentions);
      const settled = draft.mentions.map((mention) => settle(mention, readings));
      const found = [...missed(draft, settled, readings, wordsOfBlock)];
      return { mentions: found.length === 0 ? settled : [...settled, ...found].sort((a, b) => a.start - b.start) };
    },
  };
}

const firstWord = remember(rememberedNames, (key: string) => nameOf(tokensOf(key)[0]?.text ?? '').key);

function wordsOf(text: string): Words {
  const tokens = tokensOf(text);
  const capitals = [...tokens.entries()].filter(([, token]) => isCapital(token));
  return { tokens, capitals: capitals.map(([at, token]) => ({ at, key: nameOf(token.text).key })) };
}

function isName(mention: Mention): mention is Mention & { readonly label: KnownLabel } {
  return isKnownLabel(mention.label) && labels[mention.label].group === 'name';
}

function readingsOf(mentions: readonly Mention[]): Map<string, Reading> {
  const votes = new Map<string, Map<KnownLabel, number>>();
  const vote = (key: string, label: KnownLabel, weight: number) => {
    const one = votes.get(key) ?? new Map<KnownLabel, number>();
    one.set(label, (one.get(label) ?? 0) + weight);
    votes.set(key, one);
  };
  for (const mention of mentions) {
    if (!isName(mention)) continue;
    const { key } = nameOf(mention.text);
    vote(key, mention.label, mention.score);
    const last = key.slice(key.lastIndexOf(' ') + 1);
    if (mention.label === 'PERSON' && last !== key && last.length > 2) vote(last, 'PERSON', mention.score);
  }
  return new Map([...votes].map(([key, one]) => [key, strongest(one)]));
}

function strongest(votes: ReadonlyMap<KnownLabel, number>): Reading {
  let all = 0;
  let best: [KnownLabel, number] = ['ORG', 0];
  for (const [label, weight] of votes) {
    all += weight;
    if (weight > best[1]) best = [label, weight];
  }
  return { label: best[0], weight: best[1], share: best[1] / all };
}

function settle(mention: Mention, readings: ReadonlyMap<string, Reading>): Mention {
  if (!isName(mention) || mention.score >= limits.certain) return mention;
  const reading = readings.get(nameOf(mention.text).key);
  if (!reading || reading.label === mention.label || reading.share < limits.share) return mention;
  return { ...mention, label: reading.label, score: Math.min(reading.share, limits.certain) };
}

/** The places where a name stands that was found elsewhere and nothing was found here. */
function* missed(
  { blocks, document }: Draft,
  mentions: readonly Mention[],
  readings: ReadonlyMap<string, Reading>,
  wordsOfBlock: (text: string) => Words,
): Generator<Mention> {
  const sure = new Map(
    [...readings].filter(([, { share, weight }]) => share >= limits.share && weight >= limits.weight),
  );
  const starts = new Set([...sure.keys()].map(firstWord));
  let next = 0;
  for (const block of blocks) {
    const { tokens, capitals } = wordsOfBlock(block.text);
    let from = 0;
    for (const { at, key } of capitals) {
      if (at < from || !starts.has(key)) continue;
      const start = block.start + (tokens[at]?.start ?? 0);
      while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
      const limit = mentions[next]?.start ?? Infinity;
      if (limit <= start) continue;
      const found = longestAt(document.text, tokens, at, block.start, limit, sure);
      if (!found) continue;
      yield found.mention;
      from = at + found.length;
    }
  }
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  by: number,
  limit: number,
  sure: ReadonlyMap<string, Reading>,
) {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (!first || (isCapital(before) && !isTitle(before.text))) return undefined;
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const last = tokens[at + length - 1];
    if (!last || by + last.end > limit || isCapital(tokens[at + length])) continue;
    const [start, end] = [by + first.start, by + last.end];
    const words = text.slice(start, end);
    const reading = sure.get(nameOf(words).key);
    if (!reading) continue;
    const score = 0.9 * reading.share;
    return { length, mention: { start, end, text: words, label: reading.label, score, source: 'document-sense' } };
  }
  return undefined;
}

/** A capitalised neighbour makes a longer name, of which nothing is known. */
function isCapital(token: Token | undefined): token is Token {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
