import { acceptAll } from './annotate/acceptAll';
import { acceptMention, deleteAnnotation, rejectMention } from './annotate/decide';
import { addLabel, label, labelAgain } from './annotate/label';
import { lockedKey, lockLabel, unlockLabel } from './annotate/lock';
import { setAttribute, setNote } from './annotate/note';
import { editNote, leaveNote, removeNote, saveNote } from './annotate/notes';
import { labelAll } from './annotate/propagate';
import { labelAllInWorkspace } from './annotate/propagateWorkspace';
import { resizeAnnotation } from './annotate/resize';
import { renameEntity } from './annotate/rename';
import { reviewSuggestion, startReview, stopReview } from './annotate/review';
import { dropAnnotation, settleAnnotation, settleDispute, settleUnchanged } from './annotate/settle';
import { takeSide } from './annotate/takeSide';
import { redoAnnotation, undoAnnotation } from './annotate/undo';
import { compareAnnotators } from './compareAnnotators';
import { type Command } from './command';
import { clearEntitiesFilter, filterEntities, filterEntitiesByStatus, groupEntities } from './entitiesView';
import { exportAs } from './exportAs';
import { copyJson, exportJson } from './exportJson';
import { exportWorkspace } from './exportWorkspace';
import { importAnnotations } from './importAnnotations';
import { firstMention, nextMention, previousMention } from './mentions';
import { moveSidecars } from './moveSidecars';
import { nextRecord, openRecord, previousRecord } from './openRecord';
import { createProject, openProject } from './project';
import { openSample } from './openSample';
import { reveal } from './reveal';
import { showMenu } from './showMenu';
import { startFile, stopFile } from './switchFile';
import { toggleHighlights } from './toggleHighlights';
import { hideLabel, showLabel, toggleLabel } from './toggleLabel';

/** Every command, in the order of the palette's manifest. */
export const commands: readonly Command[] = [
  exportJson,
  exportAs,
  exportWorkspace,
  copyJson,
  importAnnotations,
  compareAnnotators,
  openRecord,
  nextRecord,
  previousRecord,
  toggleHighlights,
  toggleLabel,
  hideLabel,
  showLabel,
  groupEntities,
  filterEntities,
  filterEntitiesByStatus,
  clearEntitiesFilter,
  nextMention,
  previousMention,
  firstMention,
  label,
  labelAgain,
  addLabel,
  lockLabel,
  unlockLabel,
  lockedKey,
  startReview,
  stopReview,
  reviewSuggestion,
  acceptMention,
  rejectMention,
  deleteAnnotation,
  acceptAll,
  labelAll,
  labelAllInWorkspace,
  renameEntity,
  setNote,
  editNote,
  saveNote,
  leaveNote,
  removeNote,
  setAttribute,
  resizeAnnotation,
  settleAnnotation,
  settleUnchanged,
  dropAnnotation,
  settleDispute,
  takeSide,
  undoAnnotation,
  redoAnnotation,
  moveSidecars,
  createProject,
  openProject,
  startFile,
  stopFile,
  openSample,
  showMenu,
  reveal,
];
