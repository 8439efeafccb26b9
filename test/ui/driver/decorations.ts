import { type Page } from 'playwright-core';

/** A piece of decorated text in the editor, as the browser draws it. */
export interface Decorated {
  readonly text: string;
  /** As computed: "rgba(10, 91, 181, 0.12)". */
  readonly background: string;
  /** As computed: "2px dashed rgb(10, 91, 181)". */
  readonly underline: string;
}

/**
 * The decorated pieces in the order of the screen. VS Code draws a decoration as a box below the text, one for each
 * line that it touches; the words are those that the box lies under.
 */
export async function readDecorations(page: Page): Promise<readonly Decorated[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.monaco-editor .view-overlays .cdr[class*="ced-"]')];
    const decorated = boxes.map((element) => {
      const box = element.getBoundingClientRect();
      const { backgroundColor: background, borderBottom: underline } = getComputedStyle(element);
      return { text: wordsIn(box), background, underline, top: box.top, left: box.left };
    });
    decorated.sort((a, b) => a.top - b.top || a.left - b.left);
    return decorated.map(({ text, background, underline }) => ({ text, background, underline }));

    function wordsIn(box: DOMRect): string {
      const middle = box.top + box.height / 2;
      const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
      const line = lines.find((one) => isBetween(middle, one.getBoundingClientRect()));
      return line
        ? [...lettersOf(line)]
            .filter(({ x }) => box.left <= x && x <= box.right)
            .map(({ letter }) => letter)
            .join('')
        : '';
    }

    function isBetween(y: number, { top, bottom }: DOMRect): boolean {
      return top <= y && y <= bottom;
    }

    /** Every UTF-16 unit of a line with the middle of its place. */
    function* lettersOf(line: Element): Generator<{ letter: string; x: number }> {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        const words = node.textContent ?? '';
        for (let at = 0; at < words.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, width } = range.getBoundingClientRect();
          yield { letter: (words[at] ?? '').replace('\u00a0', ' '), x: left + width / 2 };
        }
      }
    }
  });
}
