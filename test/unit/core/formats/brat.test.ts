import assert from 'node:assert/strict';
import { brat } from '../../../../src/core/formats/brat';
import { annotated, human } from '../../../support/annotated';
import { rich } from '../../../support/torture';

describe('brat standoff', () => {
  it('writes spans, attributes, notes, normalisations and quotations by their ids', () => {
    assert.equal(
      brat.encode([rich]).body,
      [
        'T1\tGPE 0 4\tOSLO',
        'N1\tReference T1 BluePencil:gpe-oslo\tOSLO',
        'T2\tCARDINAL 25 33\tabout 20',
        'T3\tPERSON 42 51\tAna Lemos',
        'A1\tcertain T3',
        'A2\trole T3 skipper',
        'A3\tage T3 41',
        'N2\tReference T3 BluePencil:person-ana-lemos\tAna Lemos',
        '#1\tAnnotatorNotes T3\tSpelling checked. Twice.',
        'T4\tDATE 60 66\tMonday',
        'T5\tPERSON 68 73\tLemos',
        'N3\tReference T5 BluePencil:person-ana-lemos\tAna Lemos',
        'T6\tORG 80 96\tNordhavn Fishers',
        'T7\tDirect_quotation 14 41\t“We lost 👍 about 20 boats,”',
        'T8\tCue 52 56\tsaid',
        'R1\tcue Arg1:T7 Arg2:T8',
        'R2\tspeaker Arg1:T7 Arg2:T3',
        '',
      ].join('\n'),
    );
  });

  it('writes a span over a line end in fragments and counts CR LF once', () => {
    const document = annotated('In the [Bank of\r\nPorto|ORG] and [Oslo|GPE].');
    assert.equal(brat.encode([document]).body, 'T1\tORG 7 14;15 20\tBank of Porto\nT2\tGPE 25 29\tOslo\n');
  });

  it('names in the configuration what it uses, in the sections that brat has', () => {
    const document = annotated('Oslo', 'a', {
      marks: [human({ start: 0, end: 4, label: 'my label', attributes: { tone: 'calm' } })],
    });
    const { companions, losses } = brat.encode([document]);
    const sections = new Map(
      (companions?.['annotation.conf'] ?? '')
        .split(/^\[(\w+)\]$/m)
        .slice(1)
        .flatMap((part, index, all) => (index % 2 === 0 ? [[part, all[index + 1] ?? ''] as const] : [])),
    );
    assert.deepEqual([...sections.keys()], ['entities', 'relations', 'events', 'attributes']);
    assert.ok(sections.get('entities')?.includes('\nmy_label\n'));
    assert.ok(sections.get('attributes')?.includes('tone\tArg:<ENTITY>, Value:calm'));
    for (const line of (sections.get('relations') ?? '').trim().split('\n'))
      assert.match(line, /^\w+\tArg1:[\w|]+, Arg2:(<ENTITY>|\w+)$/);
    assert.ok(losses.some(({ message }) => message.includes('my label is written as my_label')));
  });

  it('reads what brat writes, passes over events, and says so', () => {
    const ann =
      'T1\tPerson 0 3;7 12\tAna Lemos\nT2\tPlace 13 17\tOslo\nE1\tMove:T2 Who:T1\n*\tAlias T1 T2\n' +
      'R9\tknows Arg1:T1 Arg2:T2\n#7\tAnnotatorNotes T2\tcapital\n';
    const decoded = brat.decode?.(ann, { text: 'Ana de Lemos Oslo.', uri: 'a.txt' });
    assert.deepEqual(
      decoded?.documents[0]?.marks.map(({ start, end, label, note }) => [start, end, label, note]),
      [
        [0, 12, 'Person', undefined],
        [13, 17, 'Place', 'capital'],
      ],
    );
    assert.deepEqual(decoded.notes, ['3 lines of events and other relations were passed over.']);
  });

  it('says the line of what is wrong', () => {
    const message = (ann: string) => {
      try {
        brat.decode?.(ann, { text: 'Oslo' });
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
      return 'nothing';
    };
    assert.match(message('T1\tGPE 0 4\tOslo\nT2\tGPE zero 4\tOslo\n'), /^line 2: T2 should have a type and offsets/);
    assert.match(message('X1\tGPE 0 4\tOslo\n'), /^line 1: a line begins with/);
    assert.match(message('T1\tGPE 0 9\tOslo\n'), /no way of counting/);
  });

  it('writes a configuration in which every row has the form that brat’s reader of it takes, and every type is declared', () => {
    const { body, companions } = brat.encode([rich]);
    const rows = (companions?.['annotation.conf'] ?? '')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('['));
    const type = '[A-Za-z0-9_-]+';
    const argument = `(?:<ENTITY>|${type})(?:\\|${type})*`;
    const form = new RegExp(
      `^${type}(?:\\tArg1:${argument}, Arg2:${argument}|\\tArg:<ENTITY>(?:, Value:[\\w.|-]+)?)?$`,
    );
    assert.deepEqual(
      rows.filter((row) => !form.test(row)),
      [],
    );
    const declared = new Set(rows.map((row) => row.split('\t')[0]));
    const used = Array.from(body.matchAll(/^[TRA]\d+\t(\S+)/gm), ([, one]) => one);
    assert.ok(used.length > 5 && used.every((one) => declared.has(one)));
  });

  it('keeps ids of entities that have white space', () => {
    const entity = 'PERSON:Ana 100%\tLemos';
    const document = annotated('Ana', 'a', { marks: [human({ start: 0, end: 3, label: 'PERSON', entity })] });
    const { body } = brat.encode([document]);
    assert.match(body, /^N1\tReference T1 BluePencil:PERSON:Ana%20100%25%09Lemos\t$/m);
    const entityIn = (ann: string) => brat.decode?.(ann, { text: 'Ana' }).documents[0]?.marks[0]?.entity;
    assert.equal(entityIn(body), entity);
    assert.equal(entityIn('T1\tPER 0 3\tAna\nN1\tReference T1 Wikidata:Q%20\tAna\n'), 'Q%20');
  });
});
