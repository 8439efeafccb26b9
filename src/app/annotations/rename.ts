import { nameAttribute } from '../../core/annotate/entityNames';
import { type Change } from '../../core/annotate/history';
import { type Span } from '../../core/text/span';
import { type MarkGroup } from '../entityMarks';
import { type Snapshot } from '../liveArticle';
import { annotationOf, change, decide, type Hand } from './decide';
import { isOpen } from './progress';

/** The changes that give an entity a name: in all that people confirmed of it, else in its first mention, which is confirmed by that. */
export function renameChanges(
  snapshot: Snapshot,
  { marks }: MarkGroup,
  name: string,
  hand: Hand,
): readonly (Change | undefined)[] {
  const confirmed = marks.filter((mark) => !isOpen(mark));
  return (confirmed.length > 0 ? confirmed : [marks[0]]).map((mark) => {
    const known = annotationOf(snapshot, mark);
    const before = known ?? decide(snapshot, mark, { status: 'accepted' }, hand)?.after;
    if (!before) return undefined;
    const { after } = change(before, { attributes: { ...before.attributes, [nameAttribute]: name } }, hand);
    return { ...(known && { before: known }), ...(after && { after }) };
  });
}

/** One way in which an entity is written in the text, and what would be written in its stead. */
export interface Spelling {
  readonly words: string;
  readonly replacement: string;
  readonly places: readonly Span[];
  /** It is the whole old name, not a part of it or another name. */
  readonly isWhole: boolean;
}

/** How an entity is written in the text, in the order of first use, without what needs no change. */
export function spellingsOf(text: string, { name: old, marks }: MarkGroup, name: string): readonly Spelling[] {
  const places = new Map<string, Span[]>();
  for (const { start, end } of marks) {
    const words = text.slice(start, end);
    const known = places.get(words);
    if (known) known.push({ start, end });
    else places.set(words, [{ start, end }]);
  }
  return [...places]
    .map(([words, spans]) => ({
      words,
      replacement: respelled(words, old, name),
      places: spans,
      isWhole: words === old,
    }))
    .filter(({ words, replacement }) => words !== replacement);
}

/** A part of a name becomes the same part of a new name of as many words: “Fenwick” of “Orla Fenwick” that of “Orla Fenwicke”. */
function respelled(words: string, old: string, name: string): string {
  const [parts, before, after] = [words, old, name].map((one) => one.split(/\s+/)) as [string[], string[], string[]];
  const at = before.findIndex((_, index) => parts.every((part, offset) => before[index + offset] === part));
  if (before.length !== after.length || at < 0) return name;
  return after.slice(at, at + parts.length).join(' ');
}
