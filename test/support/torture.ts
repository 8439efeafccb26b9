import { type AnnotatedDocument } from '../../src/core/formats/format';
import { annotated, human } from './annotated';

/** Everything that formats get wrong. Written for this project; all names are invented. */
export const torture: readonly AnnotatedDocument[] = [
  annotated('', 'empty.txt'),
  annotated('No names here.', 'plain.txt'),
  annotated('👍 [Ana Lemos|PERSON] 👩‍👩‍👧 flew to [Porto|GPE] 🇵🇹 on [Monday|DATE].', 'emoji.txt'),
  annotated('[Ana Lemos|PERSON]\r\nspoke.\r\n\r\n[Porto|GPE] listened 👍.\r\n[Sven Aalto|PERSON] left.', 'crlf.txt'),
  annotated('[Ana|PERSON]\rand\n[Sven|PERSON]\r\nmet in [Oslo|GPE].', 'mixed-eol.txt'),
  annotated('[Porto|GPE] begins the file.\n', 'bom.txt', { hasBom: true }),
  annotated('[10\u00a0000 euros|MONEY] from\u00a0[Ana\u00a0Lemos|PERSON]\u00a0–\u2009soon.', 'nbsp.txt'),
  annotated('[Jose\u0301 Bran\u0303a|PERSON] met [Zoe\u0308|PERSON] in [Ko\u0308ln|GPE].', 'combining.txt'),
  annotated('قالت [ليلى حداد|PERSON] إن [عمّان|GPE] هادئة. [דוד כרמי|PERSON] הגיע.', 'right-to-left.txt'),
  annotated('[[[Porto|GPE] University|ORG] Hospital|FAC] opened.', 'nested.txt'),
  annotated('The Porto Lemos Prize was given.', 'overlapping.txt', {
    marks: [human({ start: 4, end: 15, label: 'PERSON' }), human({ start: 10, end: 21, label: 'EVENT' })],
  }),
  annotated('[Porto|GPE][Ana|PERSON] touch, and [Ana|PERSON] again: “[Oslo|GPE]”, ‘[Rome|GPE]’s’.', 'touching.txt'),
  annotated(
    'Tabs\there\t[Ana\tLemos|PERSON], pipes \\| and \\[brackets\\], <b>&amp;</b> "quotes" \\\\ =1+1 #1 _ -> ; *',
    'signs.txt',
  ),
  annotated('A line break inside [Ana\nLemos|PERSON] of [the\r\nBank|ORG].', 'broken-lines.txt'),
  annotated('  [Ana|PERSON]  \n\n\n  \n[Oslo|GPE]\n', 'spaces.txt'),
  annotated('[Dr|X_Y] [e-mail|my-label] of [Ana|PERSON]', 'strange-labels.txt'),
  annotated('Line\u2028separators\u2029and [Ana|PERSON]\u0085here \u000b\u000c.', 'separators.txt'),
  annotated('[Ana|PERSON] met [Sven|PERSON] 👍. '.repeat(2_500), 'many.txt'),
];

/** A document with everything that a document can have. */
export const rich: AnnotatedDocument = {
  document: {
    uri: 'desk/rich.txt',
    version: 1,
    text: 'OSLO, May 4 – “We lost 👍 about 20 boats,” Ana Lemos said on Monday. Lemos leads Nordhavn Fishers.',
  },
  marks: [
    { start: 0, end: 4, label: 'GPE', status: 'suggested', score: 0.875, source: 'gazetteer', entity: 'gpe-oslo' },
    {
      start: 26,
      end: 34,
      label: 'CARDINAL',
      status: 'suggested',
      score: 0.9,
      source: 'numbers',
      value: { kind: 'quantity', amount: '20', approximator: 'about', noun: 'boats' },
    },
    human({
      start: 43,
      end: 52,
      label: 'PERSON',
      status: 'accepted',
      entity: 'person-ana-lemos',
      annotation: 'a1',
      author: 'mira',
      note: 'Spelling checked.\nTwice.',
      attributes: { certain: true, role: 'skipper', age: 41 },
    }),
    {
      start: 61,
      end: 67,
      label: 'DATE',
      status: 'suggested',
      score: 0.95,
      source: 'dates',
      value: { kind: 'timex', type: 'DATE', value: '2026-05-04', anchor: '2026-05-05' },
    },
    human({ start: 69, end: 74, label: 'PERSON', entity: 'person-ana-lemos', annotation: 'a2', author: 'jon' }),
    human({ start: 81, end: 89, label: 'GPE', status: 'rejected', annotation: 'a3', author: 'mira' }),
    human({ start: 81, end: 97, label: 'ORG', annotation: 'a4' }),
  ].sort((a, b) => a.start - b.start || b.end - a.end) as AnnotatedDocument['marks'],
  entities: [
    { id: 'gpe-oslo', label: 'GPE', name: 'OSLO' },
    { id: 'person-ana-lemos', label: 'PERSON', name: 'Ana Lemos' },
  ],
  quotations: [
    {
      kind: 'direct',
      start: 14,
      end: 42,
      cue: { start: 53, end: 57 },
      speaker: { start: 43, end: 52 },
      source: {
        name: 'Ana Lemos',
        kind: 'person',
        span: { start: 43, end: 52 },
        how: 'The name stands beside the cue.',
      },
    },
  ],
  date: { iso: '2026-05-05', from: 'front-matter' },
};
