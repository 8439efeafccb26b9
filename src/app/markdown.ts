import { oneLine } from '../core/text/oneLine';

/** Words of an article as Markdown that shows them and nothing else: one line, no links, icons, emphasis or HTML. */
export function escapeMarkdown(words: string): string {
  return oneLine(words).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A link in Markdown that runs a command; `text` is taken as Markdown. */
export function commandLink(text: string, command: string, ...args: readonly unknown[]): string {
  return `[${text}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}

/** At most `length` code units, cut between words where possible, with an ellipsis where something is left out. */
export function shortened(words: string, length: number): string {
  const line = oneLine(words).trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atSpace = cut.lastIndexOf(' ');
  return `${atSpace > length / 2 ? cut.slice(0, atSpace) : cut}…`;
}
