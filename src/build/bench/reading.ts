import { read } from '../../core/figures/read';
import { quotationsIn } from '../../core/quotes/scan';
import { type Section } from './section';
import { book } from './texts';

const words = 100_000;
const rounds = 6;

/** The grammar of figures and the scanner of quotations, nothing remembered; the sample is full of both, so other news reads faster. */
export const reading: Section = {
  title: 'Figures, dates and quotations, by rules alone',
  measure: () => {
    const paragraphs = paragraphsOf(book(words));
    const figures = best(() => readFigures(paragraphs));
    const quotations = best(() => readQuotations(paragraphs));
    const row = (what: string, took: number) => ({ what: `${what}, words a second`, result: perSecond(took) });
    return Promise.resolve([
      row('grammar of figures and dates', figures),
      row('scanner of quotations', quotations),
      row('both together', figures + quotations),
    ]);
  },
};

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0;
  return text.split('\n\n').map((paragraph) => {
    const span = { start, end: start + paragraph.length, text: paragraph };
    start += paragraph.length + 2;
    return span;
  });
}

function readFigures(paragraphs: readonly Paragraph[]): void {
  for (const { text } of paragraphs) read(text);
}

function readQuotations(paragraphs: readonly Paragraph[]): void {
  quotationsIn(paragraphs);
}

/** The best of several rounds: the first ones are the compiler's. */
function best(work: () => void): number {
  return Math.min(...Array.from({ length: rounds }, () => seconds(work)));
}

/** Of the processor, so that a busy machine costs nothing. */
function seconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function perSecond(took: number): string {
  return Math.round(words / took / 1000).toLocaleString('en') + ',000';
}
