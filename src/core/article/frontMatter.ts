import { type Block } from '../text/blocks';

/** A front matter longer than this is a text that happens to begin with a rule. In blocks. */
const longestFrontMatter = 200;

const fences = new Set(['---', '+++']);

/** How many of the first blocks are the front matter of a Markdown file, its fences (`---` or `+++`) included; 0 where there is none. */
export function frontMatterEnd(blocks: readonly Block[]): number {
  const fence = blocks[0]?.text;
  if (fence === undefined || !fences.has(fence)) return 0;
  for (let at = 1; at < Math.min(blocks.length, longestFrontMatter); at++) {
    const text = blocks[at]?.text ?? '';
    if (text === fence || text.endsWith(`\n${fence}`)) return at + 1;
  }
  return 0;
}
