import { type Verb } from '../verb';
import { annotate } from './annotate';

/** Every verb, in the order in which help lists them. */
export const verbs: readonly Verb[] = [annotate];
