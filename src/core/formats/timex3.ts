import { type Mark } from '../annotate/mark';
import { type TimexValue } from '../detect/value';
import { checkSpans } from './check';
import { type AnnotatedDocument, type Format, type Loss } from './format';
import { type Inline, markUp } from './inline';
import { lossesOf, spoken } from './losses';
import { escapeXml, escapeXmlText } from './xml';

/**
 * TimeML 1.2.1 of one document: the date of the article as t0, the creation time, and a TIMEX3 around every time expression
 * whose value is known; anchored values name t0. Other labels have no place in it. No offsets: the expressions are marked in
 * the text.
 */
export const timex3: Format = {
  id: 'timex3',
  title: 'TimeML with TIMEX3',
  extension: '.tml',
  holds: 'one',
  offsets: 'none',
  carries: ['values', 'date'],
  stream: 'none',
  specification: 'timeml.org, TimeML 1.2.1',
  encode(documents) {
    const losses: Loss[] = lossesOf(timex3, documents);
    return { body: documents.map((document) => bodyOf(document, losses)).join(''), losses };
  },
};

type Timex = Mark & { readonly value: TimexValue };

function bodyOf(annotated: AnnotatedDocument, losses: Loss[]): string {
  checkSpans(annotated);
  const { document, date } = annotated;
  const { uri, text } = document;
  const marks = spoken(annotated.marks);
  const timexes = marks.filter((mark): mark is Timex => mark.value?.kind === 'timex');
  const others = marks.length - timexes.length;
  if (others > 0) losses.push({ uri, message: `${others} spans without a time value are left out.` });
  const inlines = timexes.map((mark, index) => inlineOf(mark, index + 1, date !== undefined));
  const { markup, left } = markUp(text, { start: 0, end: text.length }, inlines, escapeXmlText);
  for (const { start, end } of left) losses.push({ uri, start, end, message: 'The time expression crosses another.' });
  const created = date
    ? `<TIMEX3 tid="t0" type="DATE" value="${escapeXml(date.iso)}" temporalFunction="false" functionInDocument="CREATION_TIME">${escapeXml(date.iso)}</TIMEX3>`
    : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML>',
    `<DOCID>${escapeXml(uri)}</DOCID>`,
    `<DCT>${created}</DCT>`,
    `<TEXT>${markup}</TEXT>`,
    '</TimeML>',
    '',
  ].join('\n');
}

function inlineOf({ start, end, value }: Timex, number: number, hasDate: boolean): Inline {
  const { type, mod, anchor } = value;
  const isReckoned = anchor !== undefined;
  const attributes = [
    `tid="t${number}"`,
    `type="${type}"`,
    `value="${escapeXml(value.value)}"`,
    ...(mod === undefined ? [] : [`mod="${mod}"`]),
    `temporalFunction="${isReckoned}"`,
    ...(isReckoned && hasDate ? ['anchorTimeID="t0"'] : []),
  ];
  return { start, end, open: `<TIMEX3 ${attributes.join(' ')}>`, close: '</TIMEX3>' };
}
