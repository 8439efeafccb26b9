import { type Dialect, decodeConll, encodeConll } from './conll';
import { type Format } from './format';
import { lossesOf } from './losses';

/** B- begins every span (Tjong Kim Sang and Veenstra 1999), as in CoNLL-2002. */
const dialect: Dialect = {
  title: 'IOB2',
  middle: '',
  docStart: '-DOCSTART- O',
  prefix: ({ isFirst }) => (isFirst ? 'B' : 'I'),
  name: (label) => label,
  label: (name) => name,
};

/** CoNLL-2002's two columns, token and tag in IOB2, with the project's own labels. No nesting, no offsets. */
export const iob2: Format = {
  id: 'iob2',
  title: 'CoNLL IOB2',
  extension: '.iob2',
  holds: 'many',
  offsets: 'token',
  carries: [],
  stream: 'block',
  specification: 'aclanthology.org/W02-2024',
  encode(documents) {
    const { body, losses } = encodeConll(dialect, documents);
    return { body, losses: [...lossesOf({ ...iob2, carries: ['overlaps'] }, documents), ...losses] };
  },
  decode: (body, options) => ({ documents: decodeConll(dialect, body, options), notes: [] }),
};
