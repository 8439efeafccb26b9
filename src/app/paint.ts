import { type Mark } from '../core/annotate/mark';
import { type LabelId } from '../core/labels/labels';
import { stretchSpan, type TextChange } from '../core/text/change';
import { overlaps, type Span } from '../core/text/span';

/**
 * How a mark is drawn: underlined while it is a suggestion, boxed once a person agreed; the chip is the label's short name
 * above its end, and below it in the first line, which has nothing above. Where two end together, the second chip stands
 * before the first.
 */
export type Look = 'suggested' | 'confirmed' | 'chip' | 'chipBelow' | 'chipBefore' | 'chipBeforeBelow';

/** All places in one editor that are drawn alike. */
export interface Layer {
  readonly label: LabelId;
  readonly look: Look;
  /** In text order. */
  readonly spans: readonly Span[];
}

/** Layers by look and label. */
export type Layers = ReadonlyMap<string, Layer>;

/** What of the marks is drawn. */
export interface PaintOptions {
  isShown(label: LabelId): boolean;
  /** Marks that end in one of these have chips. In text order, disjoint; "all" for every mark. */
  readonly chips: readonly Span[] | 'all';
  /** Where the first line ends. */
  readonly firstLine: number;
}

/** How a mark is drawn by its status; what was turned down is not. */
const looks: Readonly<Record<Mark['status'], Look | undefined>> = {
  suggested: 'suggested',
  accepted: 'confirmed',
  added: 'confirmed',
  rejected: undefined,
};

type Growing = Layer & { readonly spans: Span[] };

/** What is to be drawn for these marks, which are in text order. */
export function layersOf(marks: readonly Mark[], { isShown, chips, firstLine }: PaintOptions): Layers {
  const layers = new Map<string, Growing>();
  const byLook: Readonly<Record<Look, Map<LabelId, Growing>>> = {
    suggested: new Map(),
    confirmed: new Map(),
    chip: new Map(),
    chipBelow: new Map(),
    chipBefore: new Map(),
    chipBeforeBelow: new Map(),
  };
  const ends = new Set<number>();
  const add = (look: Look, { label, start, end }: Mark) => {
    let layer = byLook[look].get(label);
    if (!layer) {
      layer = { label, look, spans: [] };
      byLook[look].set(label, layer);
      layers.set(keyOf(layer), layer);
    }
    layer.spans.push({ start, end });
  };
  for (const mark of marks) {
    const look = looks[mark.status];
    if (!look || !isShown(mark.label)) continue;
    add(look, mark);
    if (chips !== 'all' && !chips.some(({ start, end }) => start < mark.end && mark.end <= end)) continue;
    add(chipLook(ends.has(mark.end), mark.end <= firstLine), mark);
    ends.add(mark.end);
  }
  return layers;
}

function chipLook(isSecond: boolean, isBelow: boolean): Look {
  return isSecond ? (isBelow ? 'chipBeforeBelow' : 'chipBefore') : isBelow ? 'chipBelow' : 'chip';
}

/** What the editor shows after an edit: it moves what is drawn by itself, and so do we, to know what has to be drawn anew. */
export function moveLayers(layers: Layers, changes: readonly TextChange[]): Layers {
  return new Map([...layers].map(([key, layer]) => [key, { ...layer, spans: moveSpans(layer.spans, changes) }]));
}

/** The editor keeps what it draws of deleted words as an empty place; it equals nothing wanted, so its layer is set anew. */
const collapsed: Span = { start: -1, end: -1 };

function moveSpans(spans: readonly Span[], changes: readonly TextChange[]): readonly Span[] {
  const first = changes[0];
  if (!first) return spans;
  return spans.map((span) => (span.end < first.start ? span : (stretchSpan(span, changes) ?? collapsed)));
}

/** So many spans are drawn at once; beyond it what can be seen goes first. */
const atOnce = 1000;

/**
 * The layers to set, in order, that turn what is shown into what is wanted; only those that differ. Where there is much to
 * draw, the visible part of each layer comes before the whole of any.
 */
export function paintSteps(wanted: Layers, shown: Layers, visible: readonly Span[]): readonly Layer[] {
  const changed = [...wanted.values()].filter((layer) => !isSame(layer, shown.get(keyOf(layer))));
  const gone = [...shown.values()].filter((layer) => layer.spans.length > 0 && !wanted.has(keyOf(layer)));
  const cleared = gone.map((layer) => ({ ...layer, spans: [] }));
  const count = changed.reduce((sum, { spans }) => sum + spans.length, 0);
  if (count <= atOnce) return [...cleared, ...changed];
  return [...cleared, ...changed.flatMap((layer) => visibleOf(layer, visible)), ...changed];
}

/** The key of a layer in `Layers`. */
export function keyOf({ look, label }: Pick<Layer, 'look' | 'label'>): string {
  return `${look} ${label}`;
}

function visibleOf(layer: Layer, visible: readonly Span[]): readonly Layer[] {
  const spans = layer.spans.filter((span) => visible.some((seen) => overlaps(span, seen)));
  return spans.length > 0 ? [{ ...layer, spans }] : [];
}

function isSame({ spans }: Layer, shown: Layer | undefined): boolean {
  if (shown?.spans.length !== spans.length) return false;
  return spans.every(({ start, end }, index) => {
    const other = shown.spans[index];
    return other?.start === start && other.end === end;
  });
}
