import { type Value } from '../detect/value';
import { valueWords } from '../wording/valueWords';
import { escapeXml } from './xml';

/** Strings that HTML takes for the machine's side of a `time` element, of those that TIMEX3 has: a year, a month, a day, a week, a point of a day, a duration in days and hours. */
const datetime =
  /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?|-W\d\d)?$|^P(?=.)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

/** A value in plain words, with what machines read of it beside them: in its element, and where one points at it. */
export function valueHtml(value: Value): string {
  const words = escapeXml(valueWords(value));
  if (value.kind === 'quantity') {
    const { amount, to, against } = value;
    const raw = against === undefined ? [amount, ...(to === undefined ? [] : [to])].join('/') : `${amount}-${against}`;
    return `<data value="${escapeXml(value.unit === undefined ? raw : `${raw} ${value.unit}`)}">${words}</data>`;
  }
  const raw = escapeXml(value.value);
  if (raw === words) return words;
  const title = `title="${raw}"`;
  return datetime.test(value.value)
    ? `<time datetime="${raw}" ${title}>${words}</time>`
    : `<data value="${raw}" ${title}>${words}</data>`;
}
