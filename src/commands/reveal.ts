import { type Command } from './command';

/** What hovers and views hand over. */
interface Place {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** Goes to a place in an article: `{ uri, start, end }` in UTF-16 offsets. */
export const reveal: Command = {
  id: 'bluepencil.reveal',
  title: 'Go to Place',
  isInPalette: false,
  async run(app, ...[target]) {
    const place = placeOf(target);
    if (!place) return;
    if (app.editor()?.uri !== place.uri) await app.ui.open(place.uri);
    app.editor()?.select({ start: place.start, end: place.end });
  },
};

function placeOf(target: unknown): Place | undefined {
  const { uri, start, end } = (target ?? {}) as Partial<Record<keyof Place, unknown>>;
  const isPlace = typeof uri === 'string' && typeof start === 'number' && typeof end === 'number';
  return isPlace && start >= 0 && end >= start ? { uri, start, end } : undefined;
}
