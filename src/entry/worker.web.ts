import { serveAnalysis } from '../analysis/server';

const { port1, port2 } = new MessageChannel();
const turns: (() => void)[] = [];
port1.onmessage = () => turns.shift()?.();

/** A turn by message: timers of a page are held back to milliseconds. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    port2.postMessage(undefined);
  });
}

serveAnalysis(
  {
    post: (message) => self.postMessage(message),
    onMessage: (listener) => self.addEventListener('message', ({ data }) => listener(data)),
  },
  { now: () => performance.now(), turn },
);
