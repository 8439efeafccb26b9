/** What colours a label, one value for each kind of theme. */
export interface LabelColor {
  readonly dark: string;
  readonly light: string;
  readonly highContrast: string;
  readonly highContrastLight: string;
}

/** What is known of a label: of the 18 a row of the table that colours, icons, menus and the manifest follow, of others the like. */
export interface Label {
  readonly title: string;
  readonly plural: string;
  /** Short enough for the chip behind a span. */
  readonly short: string;
  readonly group: 'name' | 'time' | 'number';
  /** One sentence for hovers and pickers. */
  readonly description: string;
  /** A codicon. */
  readonly icon: string;
  /** The letter that sets this label; unique. */
  readonly key: string;
  readonly color: LabelColor;
  /** How the underline is drawn, so that colour is never the only sign. */
  readonly line: 'solid' | 'dashed' | 'dotted' | 'double';
  /** The type in CoNLL-2003, which knows four names and no figures. */
  readonly conll: 'PER' | 'LOC' | 'ORG' | 'MISC' | undefined;
}

/** The 18 labels of OntoNotes 5 (LDC2013T19), in the order in which they are listed everywhere. */
export const labels = {
  PERSON: {
    title: 'Person',
    plural: 'People',
    short: 'PER',
    group: 'name',
    description: 'A person by name, without titles and ranks.',
    icon: 'person',
    key: 'p',
    color: { dark: '#6cb6ff', light: '#0a5bb5', highContrast: '#7cc0ff', highContrastLight: '#0049a0' },
    line: 'solid',
    conll: 'PER',
  },
  NORP: {
    title: 'Nationality, Religion or Politics',
    plural: 'Nationalities, Religions, Politics',
    short: 'NORP',
    group: 'name',
    description: 'A nationality, ethnicity, religion or political affiliation.',
    icon: 'globe',
    key: 'n',
    color: { dark: '#8fd3c8', light: '#12706a', highContrast: '#8fe3d6', highContrastLight: '#005e58' },
    line: 'dashed',
    conll: 'MISC',
  },
  FAC: {
    title: 'Facility',
    plural: 'Facilities',
    short: 'FAC',
    group: 'name',
    description: 'A building, airport, road, bridge, camp or plant by name.',
    icon: 'home',
    key: 'f',
    color: { dark: '#c9b182', light: '#7a5a13', highContrast: '#e0c78f', highContrastLight: '#5f4300' },
    line: 'dotted',
    conll: 'LOC',
  },
  ORG: {
    title: 'Organization',
    plural: 'Organizations',
    short: 'ORG',
    group: 'name',
    description: 'A company, agency, ministry, armed group, party, court, medium or team by name.',
    icon: 'organization',
    key: 'o',
    color: { dark: '#f2a65e', light: '#9c4a00', highContrast: '#ffb870', highContrastLight: '#7d3a00' },
    line: 'solid',
    conll: 'ORG',
  },
  GPE: {
    title: 'Country, City or State',
    plural: 'Countries, Cities, States',
    short: 'GPE',
    group: 'name',
    description: 'A country, city, state or province, also where it acts.',
    icon: 'location',
    key: 'g',
    color: { dark: '#7fc97f', light: '#24702a', highContrast: '#90e090', highContrastLight: '#0d5a14' },
    line: 'solid',
    conll: 'LOC',
  },
  LOC: {
    title: 'Location',
    plural: 'Locations',
    short: 'LOC',
    group: 'name',
    description: 'A place that is no state: continent, region, mountain, sea or river.',
    icon: 'compass',
    key: 'l',
    color: { dark: '#a8cc5c', light: '#576b00', highContrast: '#bfe66e', highContrastLight: '#435200' },
    line: 'dotted',
    conll: 'LOC',
  },
  PRODUCT: {
    title: 'Product',
    plural: 'Products',
    short: 'PROD',
    group: 'name',
    description: 'A product, vehicle or weapon by name.',
    icon: 'package',
    key: 'r',
    color: { dark: '#e59bb0', light: '#a0325a', highContrast: '#ffb0c8', highContrastLight: '#86204a' },
    line: 'dashed',
    conll: 'MISC',
  },
  EVENT: {
    title: 'Event',
    plural: 'Events',
    short: 'EVT',
    group: 'name',
    description: 'A war, battle, storm, summit or sports event by name.',
    icon: 'megaphone',
    key: 'e',
    color: { dark: '#f08a80', light: '#b3261e', highContrast: '#ff9d94', highContrastLight: '#8f1510' },
    line: 'double',
    conll: 'MISC',
  },
  WORK_OF_ART: {
    title: 'Work of Art',
    plural: 'Works of Art',
    short: 'ART',
    group: 'name',
    description: 'The title of a book, film, song, programme or award.',
    icon: 'book',
    key: 'w',
    color: { dark: '#d9a3e6', light: '#8a2fa3', highContrast: '#eab8f5', highContrastLight: '#6f1d88' },
    line: 'dotted',
    conll: 'MISC',
  },
  LAW: {
    title: 'Law',
    plural: 'Laws',
    short: 'LAW',
    group: 'name',
    description: 'A law, treaty, constitution or resolution by name.',
    icon: 'law',
    key: 'a',
    color: { dark: '#c3a6f5', light: '#6639ba', highContrast: '#d3bbff', highContrastLight: '#512a9e' },
    line: 'double',
    conll: 'MISC',
  },
  LANGUAGE: {
    title: 'Language',
    plural: 'Languages',
    short: 'LANG',
    group: 'name',
    description: 'A language by name.',
    icon: 'comment',
    key: 'u',
    color: { dark: '#9fb8d9', light: '#41608a', highContrast: '#b7d0f2', highContrastLight: '#2c4a73' },
    line: 'double',
    conll: 'MISC',
  },
  DATE: {
    title: 'Date',
    plural: 'Dates',
    short: 'DATE',
    group: 'time',
    description: 'A date, age, or a period of a day or longer.',
    icon: 'calendar',
    key: 'd',
    color: { dark: '#b39ddb', light: '#5e4b9c', highContrast: '#cbb8f0', highContrastLight: '#483785' },
    line: 'solid',
    conll: undefined,
  },
  TIME: {
    title: 'Time',
    plural: 'Times',
    short: 'TIME',
    group: 'time',
    description: 'A time of day, or a period shorter than a day.',
    icon: 'watch',
    key: 't',
    color: { dark: '#b39ddb', light: '#5e4b9c', highContrast: '#cbb8f0', highContrastLight: '#483785' },
    line: 'dashed',
    conll: undefined,
  },
  PERCENT: {
    title: 'Percentage',
    plural: 'Percentages',
    short: '%',
    group: 'number',
    description: 'A percentage or a number of percentage points.',
    icon: 'graph',
    key: 'x',
    color: { dark: '#e0c341', light: '#7a6200', highContrast: '#ffe066', highContrastLight: '#5f4c00' },
    line: 'dashed',
    conll: undefined,
  },
  MONEY: {
    title: 'Money',
    plural: 'Money',
    short: 'MONEY',
    group: 'number',
    description: 'An amount of money with its currency.',
    icon: 'credit-card',
    key: 'm',
    color: { dark: '#e0c341', light: '#7a6200', highContrast: '#ffe066', highContrastLight: '#5f4c00' },
    line: 'double',
    conll: undefined,
  },
  QUANTITY: {
    title: 'Quantity',
    plural: 'Quantities',
    short: 'QTY',
    group: 'number',
    description: 'A measurement with its unit.',
    icon: 'dashboard',
    key: 'q',
    color: { dark: '#d6b96a', light: '#80560a', highContrast: '#f0d080', highContrastLight: '#654200' },
    line: 'solid',
    conll: undefined,
  },
  ORDINAL: {
    title: 'Ordinal',
    plural: 'Ordinals',
    short: 'ORD',
    group: 'number',
    description: 'A place in an order: first, 20th.',
    icon: 'list-ordered',
    key: 'i',
    color: { dark: '#bdb58a', light: '#6b6230', highContrast: '#d8d0a0', highContrastLight: '#524a1d' },
    line: 'dotted',
    conll: undefined,
  },
  CARDINAL: {
    title: 'Cardinal',
    plural: 'Cardinals',
    short: 'NUM',
    group: 'number',
    description: 'A number that counts or scores and is nothing of the above.',
    icon: 'symbol-number',
    key: 'c',
    color: { dark: '#bdb58a', light: '#6b6230', highContrast: '#d8d0a0', highContrastLight: '#524a1d' },
    line: 'solid',
    conll: undefined,
  },
} as const satisfies Record<string, Label>;

/** One of the 18. */
export type KnownLabel = keyof typeof labels;

/** A known label, or a stranger's (of a project or an imported file), which is kept as it is. */
export type LabelId = KnownLabel | (string & {});

/** The known labels in their order. */
export const labelIds = Object.keys(labels) as readonly KnownLabel[];

/** Whether the table has a row for it. */
export function isKnownLabel(id: LabelId): id is KnownLabel {
  return Object.hasOwn(labels, id);
}
