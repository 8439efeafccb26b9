import { type KeyBinding } from '../commands/command';
import { commands } from '../commands/index';
import { type Format } from '../core/formats/format';
import { formats } from '../core/formats/index';
import { labelIds, labels } from '../core/labels/labels';
import { contextKeys } from '../manifest/contextKeys';
import { settings } from '../manifest/settings';

type Row = readonly string[];

/** The README's tables by the name in their marker: heads and rows in Markdown. */
const tables: Readonly<Record<string, () => readonly [head: Row, ...rows: Row[]]>> = {
  commands: () => [['Command', 'Key'], ...commandRows()],
  settings: () => [['Setting', 'Default', 'What it does'], ...settingRows()],
  labels: () => [
    ['Label', 'Key', 'Name', 'What it marks'],
    ...labelIds.map((id) => [`\`${id}\``, `\`${labels[id].key}\``, labels[id].title, labels[id].description]),
  ],
  formats: () => [
    ['`--format`', 'Format', 'Offsets count', 'Can be read back'],
    ...formats.map(({ id, title, offsets, decode }) => [
      `\`${id}\``,
      title,
      offsetWords[offsets],
      decode ? 'yes' : 'no',
    ]),
  ],
};

const offsetWords: Readonly<Record<Format['offsets'], string>> = {
  'utf-16': 'UTF-16 code units',
  'code-point': 'code points',
  byte: 'bytes',
  token: 'tokens',
  grapheme: 'grapheme clusters',
  none: 'nothing',
};

function commandRows(): Row[] {
  const shown = commands.filter(({ isInPalette }) => isInPalette !== false);
  return shown.map(({ title, keys = [] }) => [title, keysOf(keys)]);
}

/** Kinds of keys, in the order in which they are tried, and what is said of those of a kind; the last takes the rest. */
const kinds: readonly (readonly [is: (key: KeyBinding) => boolean, words: (listed: string) => string])[] = [
  [isLabelKey, () => '`alt+a` and the key of a label'],
  [({ key }) => /\b(?:left|right)$/.test(key), () => '`alt+a` and an arrow, with `shift`, `ctrl`, both or none'],
  [({ when = '' }) => when.includes(`&& ${contextKeys.isReviewing}`), (listed) => `in the review ${listed}`],
  [({ when = '' }) => when.includes(contextKeys.isLabelLocked), (listed) => `with a locked label ${listed}`],
  [() => true, (listed) => listed],
];

function keysOf(keys: readonly KeyBinding[]): string {
  const kindOf = (key: KeyBinding) => kinds.findIndex(([is]) => is(key));
  const said = kinds.map(([, words], kind) => {
    const own = keys.filter((key) => kindOf(key) === kind);
    return own.length === 0 ? '' : words(own.map(({ key }) => `\`${key}\``).join(', '));
  });
  return said
    .filter((words) => words !== '')
    .reverse()
    .join('; ');
}

/** The keys of labels stand in the table of labels. */
function isLabelKey({ args }: KeyBinding): boolean {
  return typeof args === 'object' && args !== null && 'key' in args;
}

function settingRows(): Row[] {
  const rows: readonly (readonly [string, { readonly default: unknown; readonly description: string }])[] =
    Object.entries(settings);
  return rows.map(([id, { default: value, description }]) => [
    `\`${id}\``,
    `\`${JSON.stringify(value)}\``,
    description,
  ]);
}

/** The README with its tables written anew between `<!-- table NAME -->` and `<!-- end -->`. */
export function withTables(readme: string): string {
  return readme.replace(/<!-- table (\w+) -->[^]*?<!-- end -->/g, (_, name: string) => {
    const table = tables[name]?.();
    if (!table) throw new Error(`The README asks for a table “${name}” that nobody makes.`);
    const [head, ...rows] = table;
    const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`);
    return `<!-- table ${name} -->\n\n${lines.join('\n')}\n\n<!-- end -->`;
  });
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
