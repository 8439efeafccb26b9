import { type Loss } from '../core/formats/format';
import { say, type Terminal } from './terminal';

/** So many are told one by one. */
const told = 20;

/** Says what a format did not carry: for people, or as one JSON object a line for programs. */
export function sayLosses(terminal: Terminal, losses: readonly Loss[], form: 'text' | 'json' = 'text'): void {
  if (form === 'json') {
    for (const loss of losses) terminal.stderr.write(`${JSON.stringify(loss)}\n`);
    return;
  }
  for (const { uri, start, end, message } of losses.slice(0, told))
    say(terminal, `${uri}${start === undefined || end === undefined ? '' : ` ${start}–${end}`}: ${message}`);
  if (losses.length > told) say(terminal, `and ${losses.length - told} more of the kind; --losses json lists them all`);
}
