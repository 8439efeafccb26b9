import { type Command } from './command';
import { nextMention, previousMention } from './mentions';
import { startFile, stopFile } from './switchFile';
import { toggleHighlights } from './toggleHighlights';
import { toggleLabel } from './toggleLabel';

/** Every command, in the order of the palette's manifest. */
export const commands: readonly Command[] = [
  toggleHighlights,
  toggleLabel,
  nextMention,
  previousMention,
  startFile,
  stopFile,
];
