import { type Page } from 'playwright-core';

/** A piece of decorated text in the editor, as the browser draws it. */
export interface Decorated {
  readonly text: string;
  readonly color: string;
  /** As in `text-decoration`: "underline wavy rgb(…)". */
  readonly decoration: string;
  readonly background: string;
  readonly borderBottom: string;
  /** What stands before or behind it (a label chip), without quotation marks; empty if nothing does. */
  readonly before: string;
  readonly after: string;
}

/** The decorated pieces in the order of the screen. A background is an element of its own below the text; it is looked up by place. */
export async function readDecorations(page: Page): Promise<readonly Decorated[]> {
  return page.evaluate(() => {
    const content = (element: Element, which: '::before' | '::after'): string => {
      const { content } = getComputedStyle(element, which);
      return content === 'none' || content === 'normal' ? '' : content.replace(/^"|"$/g, '');
    };
    const backdrops = [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((element) => ({
      box: element.getBoundingClientRect(),
      style: getComputedStyle(element),
    }));
    return [...document.querySelectorAll('.view-lines .view-line span span[class*="ced-"]')].map((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const middle = box.left + box.width / 2;
      const backdrop = backdrops.find(
        (one) => one.box.left <= middle && middle <= one.box.right && Math.abs(one.box.top - box.top) < box.height / 2,
      );
      return {
        text: element.textContent,
        color: style.color,
        decoration: style.textDecoration,
        background: backdrop?.style.backgroundColor ?? style.backgroundColor,
        borderBottom: backdrop?.style.borderBottom ?? style.borderBottom,
        before: content(element, '::before'),
        after: content(element, '::after'),
      };
    });
  });
}
