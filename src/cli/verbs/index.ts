import { type Verb } from '../verb';
import { agree } from './agree';
import { annotate } from './annotate';
import { completion } from './completion';
import { convert } from './convert';
import { diff } from './diff';
import { evaluate } from './evaluate';
import { exportVerb } from './export';
import { importVerb } from './import';
import { merge } from './merge';
import { reanchor } from './reanchor';
import { repair } from './repair';
import { stats } from './stats';
import { validate } from './validate';

/** Every verb, in the order in which help lists them. */
export const verbs: readonly Verb[] = [
  annotate,
  exportVerb,
  importVerb,
  convert,
  validate,
  repair,
  stats,
  diff,
  agree,
  evaluate,
  merge,
  reanchor,
  completion,
];
