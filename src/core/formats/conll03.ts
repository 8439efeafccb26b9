import { standardLabels } from '../labels/labelSet';
import { type LabelId } from '../labels/labels';
import { type Dialect, decodeConll, encodeConll } from './conll';
import { type Format, type Loss } from './format';
import { lossesOf, spoken } from './losses';
import { own } from '../util/own';

/** What the four types become. */
const labelOfType: Readonly<Record<string, LabelId>> = { PER: 'PERSON', LOC: 'LOC', ORG: 'ORG', MISC: 'MISC' };

/**
 * In IOB1 every token of a name is I-, but for the first of a name that follows one of the same type at once, which is B-
 * (Ramshaw and Marcus 1995; Tjong Kim Sang and De Meulder 2003). The columns are token, part of speech, chunk and name;
 * the two that we do not know are "-X-".
 */
const dialect: Dialect = {
  title: 'CoNLL-2003',
  middle: ' -X- -X-',
  docStart: '-DOCSTART- -X- -X- O',
  prefix: ({ mark, isFirst }, previous, nameOf) => {
    const before = previous?.mark;
    return isFirst && mark && before && nameOf(before) === nameOf(mark) ? 'B' : 'I';
  },
  name: (label, labels) => labels.of(label).conll,
  label: (name) => own(labelOfType, name) ?? name,
};

/** CoNLL-2003 in IOB1: four types of name, no figures, no nesting, no offsets. */
export const conll03: Format = {
  id: 'conll03',
  title: 'CoNLL-2003 (IOB1)',
  extension: '.conll',
  holds: 'many',
  offsets: 'token',
  carries: [],
  stream: 'block',
  specification: 'aclanthology.org/W03-0419',
  encode(documents) {
    const { body, losses } = encodeConll(dialect, documents);
    const renamed: Loss[] = documents.flatMap(({ document, marks, labels = standardLabels }) => {
      const other = spoken(marks).filter(({ label }) => {
        const { conll } = labels.of(label);
        return conll !== undefined && labelOfType[conll] !== label;
      });
      if (other.length === 0) return [];
      const names = Array.from(new Set(other.map(({ label }) => `${label} as ${labels.of(label).conll ?? ''}`))).join(
        ', ',
      );
      return [{ uri: document.uri, message: `CoNLL-2003 knows four types only: written were ${names}.` }];
    });
    return { body, losses: [...lossesOf({ ...conll03, carries: ['overlaps'] }, documents), ...renamed, ...losses] };
  },
  decode: (body, options) => ({ documents: decodeConll(dialect, body, options), notes: [] }),
};
