import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spoken } from '../../src/core/formats/losses';
import { casjson } from '../../src/core/formats/casjson';
import { type AnnotatedDocument, type Format } from '../../src/core/formats/format';
import { spacy } from '../../src/core/formats/spacy';
import { xmi } from '../../src/core/formats/xmi';
import { illegalIn } from '../../src/core/formats/xml';
import { annotated } from '../support/annotated';
import { rich, torture } from '../support/torture';
import { describeWith, runPython } from './python';

/** A document whose names have several values for an attribute. */
const listed = annotated('[Ana|PERSON] met [Sven|PERSON].', 'listed.txt');
const topics = listed.marks.map((mark, index) => ({
  ...mark,
  attributes: { role: 'a "guest" & more', topics: ['sea', 'rescue\nat <night>'].slice(index) },
}));

const documents = [rich, { ...listed, marks: topics }, ...torture];

let folder = '';
const file = (name: string) => path.join(folder, name);

/** The words and labels of the marks that stand. */
function wordsOf({ document, marks }: AnnotatedDocument): readonly (readonly [string, string])[] {
  return spoken(marks).map(({ start, end, label }) => [document.text.slice(start, end), label]);
}

/** Attributes as the features of a CAS hold them: words and lists of words. */
function wordsIn(attributes: NonNullable<AnnotatedDocument['marks'][number]['attributes']>): object {
  const words = Object.entries(attributes).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]);
  return Object.fromEntries(words) as object;
}

const sorted = (list: readonly (readonly unknown[])[]) => list.map((one) => JSON.stringify(one)).sort();

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bluepencil-readers-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

describeWith('spacy', 'spacy', 'spaCy', () => {
  it('makes a DocBin of the file with every span where it was, by the script in docs', () => {
    writeFileSync(file('a.jsonl'), spacy.encode(documents).body);
    runPython('docs/examples/docbin.py', file('a.jsonl'), file('a.spacy'));
    const read = JSON.parse(runPython('test/readers/docbin_spans.py', file('a.spacy'))) as [
      string,
      string[][],
      string[][],
    ][];
    assert.equal(read.length, documents.length);
    for (const [index, [text, entities, all]] of read.entries()) {
      const document = documents[index] ?? rich;
      assert.equal(text, document.document.text);
      assert.deepEqual(sorted(all), sorted(wordsOf(document)), document.document.uri);
      assert.ok(entities.every((one) => sorted(all).includes(JSON.stringify(one))));
    }
  });

  it('aligns every entity of ordinary text with its own tokens', () => {
    const clean = torture.filter(({ document }) =>
      ['plain.txt', 'emoji.txt', 'crlf.txt', 'combining.txt', 'many.txt'].includes(document.uri),
    );
    writeFileSync(file('b.jsonl'), spacy.encode(clean).body);
    const count = clean.reduce((sum, { marks }) => sum + marks.length, 0);
    assert.deepEqual(JSON.parse(runPython('test/readers/train_spacy.py', file('b.jsonl'))), [count, 0]);
  });
});

describeWith('cassis', 'dkpro-cassis', 'dkpro-cassis (UIMA CAS)', () => {
  /** XML has no place for some characters; cassis reads no document without text. */
  const readable = (format: Format) =>
    documents.filter(({ document: { text } }) => text !== '' && (format !== xmi || illegalIn(text) === 0));

  for (const format of [casjson, xmi])
    it(`reads ${format.title}: text, title and every name with its attributes`, () => {
      for (const document of readable(format)) {
        const { body, companions = {} } = format.encode([document]);
        writeFileSync(file('cas'), body);
        for (const [name, content] of Object.entries(companions)) writeFileSync(file(name), content);
        const kind = format === casjson ? 'json' : 'xmi';
        const read = runPython('test/readers/cas_read.py', kind, file('cas'), file('TypeSystem.xml'));
        const [title, text, names] = JSON.parse(read) as [string, string, unknown[][]];
        assert.deepEqual([title, text], [document.document.uri, document.document.text]);
        const expected = spoken(document.marks).map(({ start, end, label, entity, attributes = {} }) => [
          text.slice(start, end),
          label,
          entity ?? null,
          wordsIn(attributes),
        ]);
        assert.deepEqual(sorted(names), sorted(expected), document.document.uri);
      }
    }).timeout(300_000);

  it('writes files that are read, with layers of others beside the names', () => {
    const text = '👍 Ana Lemos flew to Köln 👍 and Sven Aalto to Oslo .';
    const names = [
      ['Ana Lemos', 'PER'],
      ['Köln', 'LOC'],
      ['Sven Aalto', 'PER'],
      ['Oslo', 'LOC'],
    ];
    runPython('test/readers/cas_write.py', JSON.stringify([text, names, file('c.json'), file('c.xmi')]));
    for (const [format, name] of [
      [casjson, 'c.json'],
      [xmi, 'c.xmi'],
    ] as const) {
      const [document] = format.decode?.(readFileSync(file(name), 'utf8'), {}).documents ?? [];
      assert.equal(document?.document.text, text);
      assert.deepEqual(wordsOf(document), names, format.title);
    }
  });
});
