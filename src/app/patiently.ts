import { type App } from './app';
import { type Progress } from './ports';

/** A task that may take long, seen from within: whether to go on, and how far it is. */
export interface Patience {
  readonly cancelled: boolean;
  /** The share of the whole that is done, 0 to 1. */
  report(share: number): void;
}

/** What is over sooner is over without a word, in milliseconds. */
const patience = 500;

/** Does something that is mostly fast: only where it takes long is progress shown, which can be cancelled. */
export async function patiently<T>(
  { clock, ui }: Pick<App, 'clock' | 'ui'>,
  title: string,
  task: (patience: Patience) => Promise<T>,
): Promise<T> {
  let shown: Progress | undefined;
  let reported = 0;
  const running = task({
    get cancelled() {
      return shown?.cancelled ?? false;
    },
    report(share) {
      shown?.report(`${Math.round(share * 100)} %`, share - reported);
      if (shown) reported = share;
    },
  });
  const timer = clock.after(patience, () => {
    void ui.withProgress(title, async (progress) => {
      shown = progress;
      await running.catch(() => undefined); // whoever waits for the task is told
    });
  });
  try {
    return await running;
  } finally {
    timer.dispose();
  }
}
