import { moveStrays } from '../app/annotations/strays';
import { type Command } from './command';

/** For who changed `bluepencil.sidecarFolder`. */
export const moveSidecars: Command = {
  id: 'bluepencil.moveAnnotationFiles',
  title: 'Move Annotation Files to Their Folder…',
  icon: 'file-symlink-directory',
  run: moveStrays,
};
