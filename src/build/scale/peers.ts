import { compromise } from '../../training/peers/compromise';
import { findSpacy } from '../../training/peers/spacy';
import { wordsIn } from './articles';

/** How fast another program reads the same texts: words for each second of processor time. */
export interface Pace {
  readonly name: string;
  readonly words: number;
}

/** compromise, and spaCy where the Python that BLUEPENCIL_PYTHON names has it with its small model. */
export function peerPaces(texts: readonly string[]): readonly Pace[] {
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  compromise.annotate(texts.slice(0, 200)); // the compiler's time is not the texts'
  const before = process.cpuUsage();
  compromise.annotate(texts);
  const { user, system } = process.cpuUsage(before);
  const paces = [{ name: 'compromise: names, places, numbers, dates', words: words / ((user + system) / 1e6) }];
  const spacy = findSpacy(process.env['BLUEPENCIL_PYTHON'] ?? 'python3');
  if (!spacy) return paces;
  spacy.annotate(texts);
  return [...paces, { name: `${spacy.name} en_core_web_sm: entities only`, words: words / spacy.seconds() }];
}
