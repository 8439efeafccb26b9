import { type Analysis, type CheckFinding } from '../detect/analysis';

/** Looks over one article; linear in its text but for a small factor. */
export type Check = (text: string, analysis: Analysis) => readonly CheckFinding[];
