import { type Mark } from '../core/annotate/mark';
import { groupsOf } from './entityMarks';
import { type Snapshot } from './liveArticle';
import { commandLink, escapeMarkdown, shortened } from './markdown';
import { examplesText } from './projects/labelText';
import { sourceWords } from './sourceWords';
import { valueReasons, valueSigns, valueWords } from '../core/wording/valueWords';

/** The commands that a hover may link to; the editor trusts no others. */
export const hoverCommands: readonly string[] = [
  'bluepencil.reveal',
  'bluepencil.acceptMention',
  'bluepencil.rejectMention',
  'bluepencil.deleteAnnotation',
  'bluepencil.labelAll',
];

/** What the hover says of a mark, in Markdown with icons and command links. */
export function hoverText(snapshot: Snapshot, mark: Mark): string {
  const row = snapshot.labels.of(mark.label);
  const about = [escapeMarkdown(row.description), examplesText(row) ?? ''].filter((words) => words !== '').join(' ');
  const lines = [
    `$(${row.icon}) **${escapeMarkdown(row.title)}**${about && ` — ${about}`}`,
    valueLine(mark),
    mentionsLine(snapshot, mark),
    mark.note === undefined ? undefined : `$(note) ${escapeMarkdown(mark.note)}`,
    sourceLine(mark),
    actionsLine(mark),
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
}

/** What a person can do about the mark. */
function actionsLine({ start, end, label, status }: Mark): string {
  const action = (icon: string, words: string, command: string) =>
    commandLink(`$(${icon}) ${words}`, `bluepencil.${command}`, { start, end, label });
  const accept = action('check', 'Accept', 'acceptMention');
  const reject = action('close', 'Reject', 'rejectMention');
  const decisions =
    status === 'suggested' ? [accept, reject] : [action('trash', 'Delete annotation', 'deleteAnnotation')];
  return [...decisions, action('list-selection', 'Label all mentions', 'labelAll')].join(' · ');
}

function valueLine({ value }: Mark): string | undefined {
  if (!value) return undefined;
  const signs = valueSigns(value);
  const exact = value.kind === 'timex' && signs !== valueWords(value) ? ` · \`${signs}\`` : '';
  const reasons = valueReasons(value).map(escapeMarkdown).join(' ');
  return `$(arrow-right) **${escapeMarkdown(valueWords(value))}**${exact}${reasons && `  \n${reasons}`}`;
}

function mentionsLine(snapshot: Snapshot, mark: Mark): string | undefined {
  const group = groupsOf(snapshot).find(({ marks }) => marks.includes(mark));
  if (!group) return undefined;
  const name = `**${escapeMarkdown(shortened(group.name, 80))}**`;
  const { uri } = snapshot.document;
  const { marks } = group;
  if (marks.length === 1) return `${name} · mentioned once`;
  const at = marks.indexOf(mark);
  const link = (text: string, to: Mark | undefined) =>
    to ? commandLink(text, 'bluepencil.reveal', { uri, start: to.start, end: to.end }) : '';
  const previous = link('previous', marks.at(at - 1));
  const next = link('next', marks[(at + 1) % marks.length]);
  return `${name} · mention ${at + 1} of ${marks.length} · ${previous} · ${next}`;
}

function sourceLine(mark: Mark): string {
  const attributes = Object.entries(mark.attributes ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  return [sourceWords(mark), ...attributes].map(escapeMarkdown).join(' · ');
}
