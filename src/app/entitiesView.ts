import { type Mark } from '../core/annotate/mark';
import { type Disposable, Emitter } from '../core/util/event';
import { oneLine } from '../core/text/oneLine';
import { type MarkGroup } from './entityMarks';
import { type Memory } from './ports';

const memoryKey = 'entitiesView';

/** By what the view “Entities” is ordered, in the order of its picker. */
export const groupings = {
  label: { title: 'Label', detail: 'People, organizations, dates …, in each the most mentioned first.' },
  entity: { title: 'Entity', detail: 'Everything that is named, the most mentioned first.' },
  position: { title: 'Position', detail: 'Every mention, paragraph by paragraph.' },
  status: { title: 'Status', detail: 'Suggestions, then what was confirmed, then what was rejected.' },
} as const;

export type Grouping = keyof typeof groupings;

/** What of the marks the view shows, by what people made of them, in the order of its picker. */
export const statuses: Readonly<
  Record<StatusFilter, { readonly title: string; readonly detail: string; isMeant(mark: Mark): boolean }>
> = {
  standing: {
    title: 'All that stand',
    detail: 'Suggestions and what was confirmed.',
    isMeant: ({ status }) => status !== 'rejected',
  },
  suggested: {
    title: 'Suggestions',
    detail: 'What nobody has decided about yet.',
    isMeant: ({ status }) => status === 'suggested',
  },
  confirmed: {
    title: 'Confirmed',
    detail: 'What people accepted or added.',
    isMeant: ({ status }) => status === 'accepted' || status === 'added',
  },
  rejected: { title: 'Rejected', detail: 'What people turned down.', isMeant: ({ status }) => status === 'rejected' },
};

export type StatusFilter = 'standing' | 'suggested' | 'confirmed' | 'rejected';

/** How the view “Entities” is put together, and what is left out of it. */
export interface EntitiesViewState {
  readonly grouping: Grouping;
  /** Only what has these words in its name or among its mentions; empty for all. */
  readonly text: string;
  readonly status: StatusFilter;
}

const initial: EntitiesViewState = { grouping: 'label', text: '', status: 'standing' };

/** The state of the view “Entities”. The grouping is remembered for the workspace, the filter is not. */
export class EntitiesView implements Disposable {
  readonly #changed = new Emitter<EntitiesViewState>();
  readonly onDidChange = this.#changed.event;
  #state: EntitiesViewState;

  constructor(private readonly memory: Memory) {
    const grouping = memory.get(memoryKey);
    this.#state = { ...initial, ...(isGrouping(grouping) && { grouping }) };
  }

  get state(): EntitiesViewState {
    return this.#state;
  }

  get isFiltered(): boolean {
    return this.#state.text !== initial.text || this.#state.status !== initial.status;
  }

  set(change: Partial<EntitiesViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.memory.set(memoryKey, this.#state.grouping);
    this.#changed.fire(this.#state);
  }

  /** Shows everything again. */
  clearFilter(): void {
    this.set({ text: initial.text, status: initial.status });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function isGrouping(value: unknown): value is Grouping {
  return typeof value === 'string' && Object.hasOwn(groupings, value);
}

/** The groups that have the words of the filter in their name or among their mentions, whatever the case. */
export function withWords(groups: readonly MarkGroup[], words: string, text: string): readonly MarkGroup[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return groups;
  const has = (some: string) => some.toLowerCase().includes(wanted);
  return groups.filter(
    ({ name, marks }) => has(name) || marks.some(({ start, end }) => has(oneLine(text.slice(start, end)))),
  );
}
