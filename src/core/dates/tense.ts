import { type Token } from '../figures/lexer';

/** So many words on each side are looked at: a clause, not a page. */
const reach = 30;

/** Verbs that look ahead by themselves. */
const lookingAhead = new Set(['will', 'shall', 'would', 'plans', 'aims', 'intends', 'hopes']);

/** What looks ahead behind a form of "be". */
const future = new Set(['upcoming', 'due', 'scheduled', 'planned', 'expected', 'set', 'slated', 'tomorrow']);

/** Forms of the past that do not end in "ed". */
const past = new Set(
  (
    'was were had did said told took gave made came went saw got found left won lost met held sent began became brought built caught chose cut fell felt flew fought hit killed kept knew led let paid put quit ran read ' +
    'rose sat set shot shut slew spoke spent split stood stole struck swept swore taught thought threw understood withdrew wrote broke drew drove grew hung heard hurt laid lay sank sold shook shrank sang slept slid stuck wore bore beat bought dealt fed fled forbade ground bled blew sought overthrew undertook ' +
    'has have'
  ).split(' '),
);

/**
 * What the nearest finite verb of the sentence says of the time of the words between two tokens: first to the left, where
 * English puts it, then to the right.
 */
export function tenseAround(tokens: readonly Token[], start: number, end: number): 'past' | 'future' | undefined {
  return lookLeft(tokens, start) ?? lookRight(tokens, end) ?? (isUntil(tokens[start - 1]) ? 'future' : undefined);
}

/** "a ban until Monday": nothing past is near, so the end is ahead. */
function isUntil(token: Token | undefined): boolean {
  return token?.lower === 'until' || token?.lower === 'till';
}

function lookLeft(tokens: readonly Token[], start: number): 'past' | 'future' | undefined {
  for (let at = start - 1; at >= Math.max(0, start - reach) && !endsSentence(tokens, at); at--) {
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return undefined;
}

function lookRight(tokens: readonly Token[], end: number): 'past' | 'future' | undefined {
  for (let at = end; at < Math.min(tokens.length, end + reach) && !endsSentence(tokens, at); at++) {
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return undefined;
}

function tenseOf(tokens: readonly Token[], at: number): 'past' | 'future' | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const [before, twoBefore] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? ''];
  if (lookingAhead.has(token.lower) || (future.has(token.lower) && beForms.has(before))) return 'future';
  if (scheduled.has(token.lower)) return lower.has(tokens[at + 1]?.lower ?? '') ? undefined : 'future';
  const isOpen = before === 'be' || before === 'to' || (before !== '' && twoBefore === 'be') || staying.has(before);
  if (isOpen) return undefined;
  if (past.has(token.lower)) return 'past';
  return token.lower.length > 4 && token.lower.endsWith('ed') && !token.capital && !notVerbs.has(token.lower)
    ? 'past'
    : undefined;
}

/** Verbs in the present that newspapers use for what stands in a calendar. */
const scheduled = new Set('begins starts opens reopens closes resumes expires'.split(' '));

/** "The index opens lower": prices do it every day. */
const lower = new Set('lower higher up down flat mixed above below unchanged steady weaker stronger firmer'.split(' '));

/** "will remain closed": a state, whose tense the verb in front says. */
const staying = new Set('remain remains stay stays'.split(' '));

const notVerbs = new Set([
  'indeed',
  'hundred',
  'united',
  'armed',
  'need',
  'exceed',
  'proceed',
  'succeed',
  'speed',
  'breed',
  'greed',
  'based',
  'alleged',
  'related',
  'wanted',
  'unprecedented',
  'sacred',
  'naked',
  'wicked',
]);

/** "is expected", "are due", "has been scheduled", "is not due". */
const beForms = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'not']);

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark') return false;
  if (token.lower === '!' || token.lower === '?' || token.lower === ';') return true;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return token.lower === '.' && (!next || next.capital || next.kind === 'mark') && before?.word?.month === undefined;
}
