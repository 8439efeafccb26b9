import fc from 'fast-check';
import { type Annotation } from '../../src/core/annotate/annotation';
import { type Sidecar } from '../../src/core/annotate/sidecar';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());
const label = fc.oneof(fc.constantFrom('PERSON', 'ORG', 'GPE'), words);

/** Fields of a later version or of somebody else. */
const unknownFields = fc.dictionary(
  words.map((name) => `x ${name}`),
  fc.jsonValue({ maxDepth: 2 }),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
);

const attribute = fc.oneof(words, fc.integer(), fc.boolean(), fc.array(words, { maxLength: 3 }));

/** A record in which some of the fields are absent, as in JSON; never one that is there and `undefined`. */
function some<T extends object>(fields: { readonly [K in keyof T]?: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** As it comes out of JSON, so that it can be compared field by field. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Any annotation whatsoever; its words need not stand in any text. */
export const annotations: fc.Arbitrary<Annotation> = fc
  .tuple(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 8 }), label, createdAt: date }),
    fc.constantFrom('added', 'accepted', 'rejected'),
    fc.record({ start: fc.nat({ max: 500 }), exact: words, prefix: fc.string(), suffix: fc.string() }),
    some<Annotation>({
      author: words,
      modifiedAt: date,
      note: words,
      attributes: fc.dictionary(words, attribute, { maxKeys: 3, noNullPrototype: true }),
      entity: words,
      machine: fc.record({ label, score: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs), source: words }),
      dispute: fc.oneof(fc.constant({}), fc.record({ with: words })),
      rest: unknownFields,
    }),
  )
  .map(([head, status, { start, ...words }, rest]) => {
    const target = { start, end: start + words.exact.length, ...words };
    return plain({ ...head, status, target, ...rest });
  });

/** Any sidecar, its annotations in any order and with ids of their own. */
export const sidecars: fc.Arbitrary<Sidecar> = fc
  .tuple(
    fc.uniqueArray(annotations, { maxLength: 6, selector: ({ id }) => id }),
    some<Sidecar>({
      text: fc.record({ sha256: fc.constant('0'.repeat(64)), length: fc.nat() }),
      rest: unknownFields,
    }),
  )
  .map(([list, rest]) => plain({ annotations: list, ...rest }));
