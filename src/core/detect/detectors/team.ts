import { type Tagged } from '../../tagger/tagger';
import { type Topic } from '../../tagger/topic';
import { gazetteer } from '../gazetteer/gazetteer';

const deeds = 'beat|defeated|led|trailed|hosts|outgained|outscored|outshot|recalled|rallied';
const players =
  'rookie|quarterback|linebacker|defenseman|defender|midfielder|striker|goalkeeper|goalie|pitcher|winger|skipper';

/** What stands right behind a team: its score, its record, what it did, who plays for it, whom it meets. */
const behind = new RegExp(
  [
    String.raw`^ \d{1,3}(?=[,;.)]| \(OT\))`,
    String.raw`^ \(\d+-\d+(?:-\d+)?\)`,
    String.raw`^,? \d{1,3}-\d{1,3}`,
    String.raw`^ (?:${deeds}|${players})\b`,
    String.raw`^ (?:at|v|vs\.?) \p{Lu}`,
  ].join('|'),
  'u',
);

/** What stands right before a team: its seed, who meets it, the score of the one before. */
const before = new RegExp(
  [
    String.raw`\bNo\. \d+ $`,
    String.raw`\b[a-z]+-seeded $`,
    String.raw`\b(?:beat|defeated|past|over|against|hosts?|visiting|v|vs\.) $`,
    String.raw`\p{Lu}\S* at $`,
    String.raw`\d[,;] $`,
  ].join('|'),
  'u',
);

/** So much of the text around a name is looked at, in UTF-16 code units. */
const around = 30;

/**
 * "Memphis 128, San Antonio 109": in the report of a match a city or a state may be its team. Countries and their capitals
 * stay what they are, as in OntoNotes.
 */
export function teamOf(text: string, tagged: Tagged, { sport }: Topic): Tagged {
  const { start, end, label } = tagged;
  if (sport < 2 || label !== 'GPE' || gazetteer.has(text.slice(start, end))) return tagged;
  const isTeam =
    behind.test(text.slice(end, end + around)) || before.test(text.slice(Math.max(0, start - around), start));
  return isTeam ? { ...tagged, label: 'ORG' } : tagged;
}
