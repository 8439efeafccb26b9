import { isDeliberate } from '../core/detect/rules';
import { type Mark } from '../core/annotate/mark';

/** Who found a mark, by detector or refiner, in words that end “Found by …”. */
const finders: Readonly<Record<string, string>> = {
  figures: 'the grammar of figures and dates',
  tagger: 'the trained model',
  compromise: 'the grammar of the compromise library',
  gazetteer: 'a list of the world’s countries, capitals and regions',
  'word-lists': 'a word list of the project',
  patterns: 'a pattern of the project or the settings',
};

/** Where a mark comes from and how sure it is, in one or two short sentences. */
export function sourceWords({ source, score, status, author }: Mark): string {
  const who = author === undefined ? '' : ` by ${author}`;
  if (status === 'added') return `Added${who}.`;
  if (status === 'accepted') return `Accepted${who}.`;
  const finder = finders[source] ?? `the rule “${source}”`;
  if (isDeliberate(source)) return `Found by ${finder}.`;
  return `Found by ${finder}, ${Math.round(score * 100)} % sure.`;
}
