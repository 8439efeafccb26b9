import { labels } from '../../labels/labels';
import { type Tagged } from '../../tagger/tagger';

/** A name that the model is surer of than this may end in ’s: McDonald’s, Lloyd’s. */
const sureBrand = 0.9;

/** The name without a possessive ’s that the model took for its end. */
export function withoutPossessive(text: string, tagged: Tagged): Tagged {
  const [ending = ''] = /(?<=\S)['’]s$/.exec(text.slice(tagged.start, tagged.end)) ?? [];
  if (ending === '' || tagged.score >= sureBrand || labels[tagged.label].group !== 'name') return tagged;
  return { ...tagged, end: tagged.end - ending.length };
}
