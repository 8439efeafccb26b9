import { type Token } from './lexer';
import { isHyphen } from './hyphen';

/** Words that end the search for what is counted. */
const stops = new Set(
  (
    'a an the and or but in on at to for from by with as is are was were be been has have had will would can could may might must do does did said says say of that which who whom whose when where while ' +
    'after before since until during over under between against per than into onto about more less such his her their its our my your he she it they we i not no only also just still already then there here if so you him them me us this these those back up down off out away home x'
  ).split(' '),
);

/** What a number counts: the first plural noun in the few words behind it ("14 Iraqi soldiers"), else the word next to it. */
export function nounBehind(tokens: readonly Token[], at: number): Token | undefined {
  const from = tokens[at]?.lower === 'of' ? afterOf(tokens, at + 1) : at;
  let nearest: Token | undefined;
  for (let i = from; i < from + 5; i++) {
    const token = tokens[i];
    if (!token || (token.kind !== 'word' && !isHyphen(token))) break;
    if (token.kind !== 'word') continue;
    if (stops.has(token.lower)) break;
    if (!token.capital && !ranking.has(token.lower)) nearest ??= token;
    if (isPlural(token) && !isHyphen(tokens[i + 1])) return token;
  }
  return nearest && !/(?:ly|ed|ing)$/.test(nearest.lower) ? nearest : undefined;
}

/** Words that are counted by none ("11 of their last 13 games"). */
const ranking = new Set('last first next past previous'.split(' '));

/** "dozens of the infiltrators". */
function afterOf(tokens: readonly Token[], at: number): number {
  return determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}

const determiners = new Set('the its their these those his her'.split(' '));

const irregular = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'policemen',
  'firemen',
  'fishermen',
  'servicemen',
  'sheep',
  'cattle',
  'teeth',
  'feet',
  'mice',
  'aircraft',
  'countrymen',
  'gunmen',
  'lawmen',
  'tribesmen',
  'businessmen',
  'crewmen',
  'spokesmen',
]);

function isPlural({ lower, kind }: Token): boolean {
  return (
    kind === 'word' &&
    (irregular.has(lower) || (lower.endsWith('s') && !/(?:ss|us|is|ous)$/.test(lower) && lower.length > 3))
  );
}
