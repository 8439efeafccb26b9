/** Either end of a wire between two threads. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

type Method = (argument: never) => unknown;
type Api<T> = { readonly [K in keyof T]: Method };

/** An API whose every method may answer later. */
type Handlers<T extends Api<T>> = {
  readonly [K in keyof T]: (argument: Parameters<T[K]>[0]) => ReturnType<T[K]> | Promise<ReturnType<T[K]>>;
};

interface CallMessage {
  readonly call: number;
  readonly method: string;
  readonly argument: unknown;
}

interface ReplyMessage {
  readonly reply: number;
  readonly result?: unknown;
  /** The message and stack of what was thrown at the other end. */
  readonly error?: string;
}

/** The calling end. Answers come in any order; a call fails with what was thrown at the other end. */
export class Caller<T extends Api<T>> {
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #calls = 0;
  #abandoned: Error | undefined;

  /** `onNotice` hears what the other end says without having been asked. */
  constructor(
    private readonly port: Port,
    onNotice: (notice: unknown) => void = () => undefined,
  ) {
    port.onMessage((message) => {
      if (isNotice(message)) onNotice(message.notice);
      else this.#settle(message as ReplyMessage);
    });
  }

  call<K extends keyof T & string>(method: K, argument: Parameters<T[K]>[0]): Promise<ReturnType<T[K]>> {
    const call = ++this.#calls;
    return new Promise<unknown>((resolve, reject) => {
      if (this.#abandoned) throw this.#abandoned;
      this.#waiting.set(call, { resolve, reject });
      this.port.post({ call, method, argument } satisfies CallMessage);
    }) as Promise<ReturnType<T[K]>>;
  }

  /** Fails every call that waits and every later one; for a port whose other end is gone. */
  abandon(reason: Error): void {
    this.#abandoned = reason;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }

  #settle({ reply, result, error }: ReplyMessage): void {
    const waiting = this.#waiting.get(reply);
    this.#waiting.delete(reply);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error));
  }
}

interface Notice {
  readonly notice: unknown;
}

function isNotice(message: unknown): message is Notice {
  return typeof message === 'object' && message !== null && 'notice' in message;
}

/** Says something to the calling end that it did not ask for. */
export function notify(port: Port, notice: unknown): void {
  port.post({ notice } satisfies Notice);
}

/** The answering end: every call gets exactly one reply, also where its handler throws or is not there. */
export function answer<T extends Api<T>>(port: Port, handlers: Handlers<T>): void {
  const byName = new Map<string, (argument: never) => unknown>(Object.entries(handlers));
  port.onMessage((message) => {
    const { call, method, argument } = message as CallMessage;
    void reply(port, call, async () => {
      const handler = byName.get(method);
      if (!handler) throw new Error(`nobody answers to ${method}`);
      return await handler(argument as never);
    });
  });
}

async function reply(port: Port, call: number, run: () => Promise<unknown>): Promise<void> {
  let message: ReplyMessage;
  try {
    message = { reply: call, result: await run() };
  } catch (error) {
    message = { reply: call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  port.post(message);
}
