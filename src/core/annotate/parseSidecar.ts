import { type Annotation, type Target } from './annotation';
import { lineOfOffset } from '../text/place';
import { lineAt, lineOfSyntaxError, SidecarError } from './sidecarError';
import { sidecarFormat, sidecarVersion, type Sidecar, type TextFingerprint } from './sidecar';
import { settleDuplicates } from './duplicates';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a sidecar. Throws a `SidecarError` where it is newer than this program, holds git's conflict markers or is broken. */
export function parseSidecar(body: string): Sidecar {
  const { format, version, text, annotations, ...rest } = readObject(body.replace(/^\ufeff/, ''));
  const refuse = (path: readonly (string | number)[], cause: string): never => {
    throw new SidecarError('broken', lineAt(body, path), cause);
  };
  if (format !== sidecarFormat)
    refuse(['format'], `“format” is not “${sidecarFormat}”, so this is no file of annotations`);
  if (typeof version !== 'number') return refuse(['version'], '“version” must be a number');
  if (version > sidecarVersion) throw newer(body, version);
  if (text !== undefined && !isFingerprint(text)) return refuse(['text'], '“text” must hold “sha256” and “length”');
  if (!Array.isArray(annotations)) return refuse(['annotations'], '“annotations” must be a list');
  const read = (annotations as unknown[]).flatMap((value, index) => {
    if (value === null) return [];
    const wrong = fault(value);
    return wrong ? refuse(['annotations', index], wrong) : [annotationOf(value as Fields)];
  });
  return { ...(text && { text }), annotations: settleDuplicates(read), ...withRest(rest) };
}

function readObject(body: string): Fields {
  const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/m.exec(body);
  if (marker) {
    throw new SidecarError(
      'conflict',
      lineOfOffset(body, marker.index + 1),
      'git left a conflict here that is not resolved',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const cause = body.trim() === '' ? 'the file is empty' : 'this is not valid JSON';
    throw new SidecarError('broken', lineOfSyntaxError(body), cause);
  }
  if (!isObject(value)) throw new SidecarError('broken', 1, 'the file must hold one JSON object');
  return value;
}

function newer(body: string, version: number): SidecarError {
  const cause = `the file has version ${version} and this program reads versions up to ${sidecarVersion}; update it to read the file`;
  return new SidecarError('newer', lineAt(body, ['version']), cause);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFingerprint(value: unknown): value is TextFingerprint {
  return isObject(value) && typeof value['sha256'] === 'string' && typeof value['length'] === 'number';
}

const isText = (value: unknown) => typeof value === 'string';
const isFilled = (value: unknown) => typeof value === 'string' && value !== '';
const isOffset = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isStatus = (value: unknown) => value === 'added' || value === 'accepted' || value === 'rejected';
const isDate = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isAttribute = (value: unknown) =>
  ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every(isText));
const isAttributes = (value: unknown) => isObject(value) && Object.values(value).every(isAttribute);
const isOpinion = (value: unknown) =>
  isObject(value) && isFilled(value['label']) && typeof value['score'] === 'number' && isText(value['source']);
const isDispute = (value: unknown) => isObject(value) && (value['with'] === undefined || isFilled(value['with']));

/** What each field must be; the optional ones may be absent. */
const fields: Readonly<
  Record<string, readonly [isValid: (value: unknown) => boolean, must: string, optional?: 'optional']>
> = {
  id: [isFilled, 'a text that is not empty'],
  label: [isFilled, 'a text that is not empty'],
  status: [isStatus, '“added”, “accepted” or “rejected”'],
  start: [isOffset, 'a whole number from 0'],
  end: [isOffset, 'a whole number from 0'],
  exact: [isFilled, 'the words of the span'],
  prefix: [isText, 'a text', 'optional'],
  suffix: [isText, 'a text', 'optional'],
  author: [isText, 'a text', 'optional'],
  createdAt: [isDate, 'a date and time (ISO 8601)'],
  modifiedAt: [isDate, 'a date and time (ISO 8601)', 'optional'],
  note: [isText, 'a text', 'optional'],
  attributes: [isAttributes, 'an object of texts, numbers, true, false or lists of texts', 'optional'],
  entity: [isFilled, 'a text that is not empty', 'optional'],
  machine: [isOpinion, 'an object with “label”, “score” and “source”', 'optional'],
  dispute: [isDispute, 'an object, which may name an id in “with”', 'optional'],
};

/** What is wrong with it, or `undefined`. */
function fault(value: unknown): string | undefined {
  if (!isObject(value)) return 'an annotation must be an object';
  for (const [name, [isValid, must, optional]] of Object.entries(fields)) {
    const field = value[name];
    if (field === undefined && optional) continue;
    if (!isValid(field)) return `“${name}” of an annotation must be ${must}`;
  }
  return (value['start'] as number) < (value['end'] as number) ? undefined : '“end” must lie beyond “start”';
}

/** Its fields were checked by `fault`. */
function annotationOf(value: Fields): Annotation {
  const { start, end, exact, prefix = '', suffix = '', ...others } = value;
  const known = Object.entries(others).filter(([name]) => Object.hasOwn(fields, name));
  const rest = Object.fromEntries(Object.entries(others).filter(([name]) => !Object.hasOwn(fields, name)));
  const target = { start, end, exact, prefix, suffix } as Target;
  return { ...(Object.fromEntries(known) as unknown as Omit<Annotation, 'target'>), target, ...withRest(rest) };
}

function withRest(rest: Fields): { readonly rest?: Fields } {
  return Object.keys(rest).length > 0 ? { rest } : {};
}
