import { type Dialect, decodeConll, encodeConll } from './conll';
import { type Format } from './format';
import { lossesOf } from './losses';

/** S- is a span of one token; B-, I-, E- begin, continue and end a longer one (Ratinov and Roth 2009 call them U, B, I, L). */
const dialect: Dialect = {
  title: 'BIOES',
  middle: '',
  docStart: '-DOCSTART- O',
  prefix: ({ isFirst, isLast }) => (isFirst ? (isLast ? 'S' : 'B') : isLast ? 'E' : 'I'),
  name: (label) => label,
  label: (name) => name,
};

/** Two columns, token and tag in BIOES; BILOU is read as well. No nesting, no offsets. */
export const bioes: Format = {
  id: 'bioes',
  title: 'CoNLL BIOES',
  extension: '.bioes',
  holds: 'many',
  offsets: 'token',
  carries: [],
  stream: 'block',
  specification: 'aclanthology.org/W09-1119',
  encode(documents) {
    const { body, losses } = encodeConll(dialect, documents);
    return { body, losses: [...lossesOf({ ...bioes, carries: ['overlaps'] }, documents), ...losses] };
  },
  decode: (body, options) => ({ documents: decodeConll(dialect, body, options), notes: [] }),
};
