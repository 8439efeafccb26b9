import { type LabelId } from '../core/labels/labels';
import { type Disposable, Emitter } from '../core/util/event';
import { type Memory } from './ports';

const memoryKey = 'highlights';

/** What is remembered of the highlights. */
interface State {
  readonly isShown: boolean;
  readonly hidden: readonly LabelId[];
}

/** Which labels are highlighted; remembered for the workspace. */
export class Highlights implements Disposable {
  readonly #changed = new Emitter<undefined>();
  readonly onDidChange = this.#changed.event;
  #state: State;

  constructor(private readonly memory: Memory) {
    this.#state = parse(memory.get(memoryKey));
  }

  /** Whether anything is highlighted at all. */
  get isShown(): boolean {
    return this.#state.isShown;
  }

  isLabelShown(label: LabelId): boolean {
    return this.#state.isShown && !this.#state.hidden.includes(label);
  }

  toggle(): void {
    this.#set({ ...this.#state, isShown: !this.#state.isShown });
  }

  /** Hides a label that is highlighted or shows it again; showing one shows highlights again where all were off. */
  toggleLabel(label: LabelId): void {
    const others = this.#state.hidden.filter((other) => other !== label);
    this.#set({ isShown: true, hidden: this.isLabelShown(label) ? [...others, label] : others });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #set(state: State): void {
    this.#state = state;
    this.memory.set(memoryKey, state);
    this.#changed.fire(undefined);
  }
}

function parse(remembered: unknown): State {
  const { isShown, hidden } = (remembered ?? {}) as Partial<Record<keyof State, unknown>>;
  return {
    isShown: isShown !== false,
    hidden: Array.isArray(hidden) ? hidden.filter((label) => typeof label === 'string') : [],
  };
}
