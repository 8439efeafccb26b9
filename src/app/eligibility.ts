import { recordPlace } from './corpus/recordUri';
import { articleLanguage } from '../manifest/languages';

/** A file that may be an article. */
export interface Candidate {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** What a person said of one file through the status bar. */
export type Override = 'on' | 'off';

/** Whether a file is read as an article, and why, for the tooltip. */
export interface Decision {
  readonly isActive: boolean;
  readonly reason: string;
  /** It would be active, was it not so large: ask. */
  readonly isTooLarge?: true;
}

/** What the decision rests on besides the file. */
export interface Rules {
  readonly activeFor: readonly string[];
  /** In megabytes of UTF-16 code units. */
  readonly largestFile: number;
  readonly override: Override | undefined;
  /** Whether the file matches a glob. */
  matches(glob: string): boolean;
  /** Whether the text reads as prose, and why. */
  judge(text: string): { readonly isProse: boolean; readonly reason: string };
}

/** The languages whose files `auto` looks into. */
export const proseLanguages: readonly string[] = ['plaintext', 'markdown'];

/** Decides whether a file is read as an article. A person's word goes first, then globs, then the text. */
export function decide(candidate: Candidate, rules: Rules): Decision {
  if (rules.override === 'on') return { isActive: true, reason: 'You switched it on for this file.' };
  if (rules.override === 'off') return { isActive: false, reason: 'You switched it off for this file.' };
  const wanted = isWanted(candidate, rules);
  if (!wanted.isActive || candidate.text.length <= rules.largestFile * 1e6) return wanted;
  const size = (candidate.text.length / 1e6).toFixed(1);
  const reason = `The file has ${size} million characters; bluepencil.largestFile is ${rules.largestFile}.`;
  return { isActive: false, reason, isTooLarge: true };
}

function isWanted({ uri, languageId, text }: Candidate, rules: Rules): Decision {
  const against = rules.activeFor.find((entry) => entry.startsWith('!') && rules.matches(entry.slice(1)));
  if (against) return { isActive: false, reason: `bluepencil.activeFor has “${against}”.` };
  if (recordPlace(uri)) return { isActive: true, reason: 'It is an article of a corpus.' };
  if (languageId === articleLanguage) return { isActive: true, reason: 'Its language is News Article.' };
  const glob = rules.activeFor.find((entry) => entry !== 'auto' && !entry.startsWith('!') && rules.matches(entry));
  if (glob) return { isActive: true, reason: `bluepencil.activeFor has “${glob}”.` };
  if (!proseLanguages.includes(languageId)) return { isActive: false, reason: `Its language is ${languageId}.` };
  if (!rules.activeFor.includes('auto')) return { isActive: false, reason: 'bluepencil.activeFor does not name it.' };
  const { isProse, reason } = rules.judge(text);
  return { isActive: isProse, reason };
}
