import { type Clock, type Files, type Log } from '../ports';

/** A draft is renamed within a moment; one that is so old, in milliseconds, belongs to no writer that lives. */
const oldEnough = 60 * 60 * 1000;

/** The name of a draft of a file of annotations, as our own writes give it. */
const draftName = /\.pencil\.jsonl?\.[a-z0-9]{1,6}\.tmp$/;

/** Removes what a write that was killed between its two steps left in the workspace. Never rejects. */
export async function removeLeftovers(
  files: Pick<Files, 'drafts' | 'discard'>,
  clock: Pick<Clock, 'now'>,
  log: Pick<Log, 'info' | 'warn'>,
): Promise<void> {
  try {
    for (const { uri, changedAt } of await files.drafts()) {
      if (!draftName.test(uri) || clock.now() - changedAt < oldEnough) continue;
      await files.discard(uri);
      log.info('removed what a write had left', uri);
    }
  } catch (error) {
    log.warn('what writes left could not be removed', error);
  }
}
