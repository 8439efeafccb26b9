/** A row of the settings table; `default` also gives the type. */
interface Setting {
  readonly default: unknown;
  /** Markdown, for the settings editor. */
  readonly description: string;
  /** The rest of its JSON schema. */
  readonly schema: object;
  readonly scope: 'window' | 'resource' | 'language-overridable';
  /** Whether a workspace may set it before it is trusted. */
  readonly restricted?: true;
}

/** A default that stands for all values of its type. */
const of = <T>(value: T): T => value;

/** Every setting, in the order of the settings editor. A row types `settings.get`. */
export const settings = {
  'bluepencil.activeFor': {
    default: of<readonly string[]>(['auto']),
    description:
      'Which text files are read as articles. `auto` stands for plain text and Markdown that reads as prose; every other entry is a glob, `!` before it keeps files out. Files of the language News Article are always read, and any file can be switched on or off in the status bar.',
    schema: { type: 'array', items: { type: 'string' } },
    scope: 'resource',
  },
  'bluepencil.largestFile': {
    default: of<number>(5),
    description: 'Files larger than this are not analysed without asking. In megabytes.',
    schema: { type: 'number', minimum: 0.1, maximum: 200 },
    scope: 'resource',
  },
  'bluepencil.chips': {
    default: of<'never' | 'currentLine' | 'always'>('currentLine'),
    description: 'Where the short name of its label stands above a mention, so that colour is never the only sign.',
    schema: {
      type: 'string',
      enum: ['never', 'currentLine', 'always'],
      enumItemLabels: ['Never', 'Current line', 'Always'],
      markdownEnumDescriptions: ['No chips.', 'On the line of the cursor.', 'Above every mention.'],
    },
    scope: 'resource',
  },
  'bluepencil.inlayHints': {
    default: of<'off' | 'relativeDates' | 'all'>('off'),
    description:
      'Whether values stand behind the words, as inlay hints: `2023-12-18` behind “on Monday”, `USD 1,000,000,000` behind “$1bn”.',
    schema: {
      type: 'string',
      enum: ['off', 'relativeDates', 'all'],
      enumItemLabels: ['Off', 'Relative dates', 'All'],
      markdownEnumDescriptions: [
        'No hints; hovers and the view Figures & Dates have the values.',
        'Behind dates that are reckoned from the date of the article.',
        'Behind every figure and date that is not written out in the text.',
      ],
    },
    scope: 'resource',
  },
  'bluepencil.checks.weekdays': {
    default: of<boolean>(true),
    description: 'Warns where a weekday does not fit its date.',
    schema: { type: 'boolean' },
    scope: 'resource',
  },
  'bluepencil.checks.figures': {
    default: of<boolean>(true),
    description: 'Warns where two figures for the same thing disagree in one article.',
    schema: { type: 'boolean' },
    scope: 'resource',
  },
  'bluepencil.checks.speakers': {
    default: of<boolean>(true),
    description: 'Hints where a quotation has no speaker.',
    schema: { type: 'boolean' },
    scope: 'resource',
  },
  'bluepencil.minimumScore': {
    default: of<number>(0),
    description:
      'Mentions of which the machine is less sure than this are left out, in the editor and in exports. Between 0, which leaves out none, and 1.',
    schema: { type: 'number', minimum: 0, maximum: 1 },
    scope: 'resource',
  },
  'bluepencil.publicationDate': {
    default: of<string>(''),
    description:
      'The day from which “Monday” and “last week” are reckoned (`YYYY-MM-DD`), for articles whose text does not say it. Leave it empty to take the date that the article bears.',
    schema: { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' },
    scope: 'resource',
  },
  'bluepencil.numericDates': {
    default: of<'ambiguous' | 'dayFirst' | 'monthFirst'>('ambiguous'),
    description: 'How `03/04/2023` is read.',
    schema: {
      type: 'string',
      enum: ['ambiguous', 'dayFirst', 'monthFirst'],
      enumItemLabels: ['Either way, and say so', 'Day first', 'Month first'],
    },
    scope: 'resource',
  },
  'bluepencil.patterns': {
    default: of<Readonly<Record<string, unknown>>>({}),
    description:
      'Patterns of your own: for each label an expression, or several, of the match syntax of compromise, such as `ferry [#ProperNoun+]`. They run only in trusted workspaces. A project file has them for everybody who works on the project.',
    schema: {
      type: 'object',
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
    scope: 'resource',
    restricted: true,
  },
  'bluepencil.author': {
    default: of<string>(''),
    description: 'Who stands in your annotations as their author. Leave it empty to take `user.name` of git.',
    schema: { type: 'string' },
    scope: 'window',
  },
  'bluepencil.sidecarFolder': {
    default: of<string>(''),
    description:
      'A folder for the files of annotations, counted from the folder of the workspace: with `annotations`, those of `news/a.txt` are in `annotations/news/a.txt.pencil.json`. Leave it empty to keep them beside their articles. Files that lie at the other place are used where they are until you move them.',
    schema: {
      type: 'string',
      pattern: '^(?!.*(^|[/\\\\])\\.\\.([/\\\\]|$))(?![a-zA-Z]:).*$',
      patternErrorMessage: 'The folder must be in the folder of the workspace.',
    },
    scope: 'resource',
  },
  'bluepencil.snapToWords': {
    default: of<boolean>(true),
    description:
      'Whether a selection that cuts a word is labelled with the whole word, and one that ends in a possessive ’s without that.',
    schema: { type: 'boolean' },
    scope: 'resource',
  },
} as const satisfies Record<string, Setting>;

export type SettingId = keyof typeof settings;

/** The type of a setting's value. */
export type SettingValue<K extends SettingId> = (typeof settings)[K]['default'];

/** `contributes.configuration`. */
export function configuration(): object {
  const properties = Object.entries(settings).map(([id, { default: value, description, schema, scope }], order) => [
    id,
    { ...schema, default: value, markdownDescription: description, scope, order },
  ]);
  return { title: 'Blue Pencil', properties: Object.fromEntries(properties) as object };
}

/** `capabilities.untrustedWorkspaces.restrictedConfigurations`. */
export function restrictedSettings(): readonly string[] {
  const rows: readonly (readonly [string, Setting])[] = Object.entries(settings);
  return rows.filter(([, { restricted }]) => restricted).map(([id]) => id);
}
