import { anchorAll } from '../../core/annotate/anchor';
import { type Annotation } from '../../core/annotate/annotation';
import { annotationsOf, moveAnchored } from '../../core/annotate/live';
import { mergeMarks } from '../../core/annotate/mark';
import { parseSidecar } from '../../core/annotate/parseSidecar';
import { fingerprint, serializeSidecar } from '../../core/annotate/sidecar';
import { describe } from '../../core/annotate/target';
import { distribution, type Figure, type Section } from './section';
import { book } from './texts';

const count = 5_000;

/** What people's annotations cost in a long article, without an editor. */
export const annotations: Section = {
  title: `${count.toLocaleString('en')} annotations in 50,000 words, without an editor`,
  measure: () => Promise.resolve(figures(book(50_000))),
};

function figures(text: string): readonly Figure[] {
  const body = serializeSidecar({ text: fingerprint(text), annotations: annotate(text) });
  const edited = text.replaceAll('Wednesday', 'Thursday morning').replaceAll('said', 'told us');
  let anchored = anchorAll(text, parseSidecar(body));
  const key = () => {
    anchored = moveAnchored(anchored, [{ start: 10, end: 10, insert: 'x' }], text);
    mergeMarks([], anchored);
  };
  return [
    { what: 'a keystroke moves them all', result: repeat(100, key) },
    { what: 'read their file, text unchanged', result: repeat(10, () => anchorAll(text, parseSidecar(body))) },
    { what: 'read their file, every paragraph edited', result: repeat(5, () => anchorAll(edited, parseSidecar(body))) },
    {
      what: 'make their file',
      result: repeat(10, () =>
        serializeSidecar({ text: fingerprint(text), annotations: annotationsOf(anchored, text) }),
      ),
    },
  ];
}

function repeat(times: number, task: () => unknown): string {
  return distribution(
    Array.from({ length: times }, () => {
      const began = performance.now();
      task();
      return performance.now() - began;
    }),
  );
}

/** Words with a capital, evenly over the text. */
function annotate(text: string): readonly Annotation[] {
  const words = [...text.matchAll(/\p{Lu}\p{L}+/gu)];
  return Array.from({ length: count }, (_, number) => {
    const word = words[Math.floor((number * words.length) / count)];
    const start = word?.index ?? 0;
    const target = describe(text, { start, end: start + (word?.[0].length ?? 1) });
    return { id: `a${number}`, label: 'PERSON', status: 'added', target, createdAt: '2026-01-01T00:00:00Z' };
  });
}
