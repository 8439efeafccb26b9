import v8 from 'node:v8';

/** How much of what is in use may pile up beside it as garbage before it is cleared, in percent. V8 would wait for up to three times as much. */
const allowance = 70;

/** What is young in a thread, in megabytes: three times what V8 calls a semi-space. */
export const youngSize = 24;

/**
 * Has memory cleared early, in this thread and in all that follow. Millions of records leave little behind, but V8 lets a heap grow
 * slowly as long as there is room; a process beside many others should not take it. Costs no time that could be measured.
 */
export function keepSmall(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${allowance}`);
}
