import assert from 'node:assert/strict';
import { type Format, type DecodeOptions } from '../../../../src/core/formats/format';
import { brat } from '../../../../src/core/formats/brat';
import { casjson } from '../../../../src/core/formats/casjson';
import { doccano } from '../../../../src/core/formats/doccano';
import { labelstudio } from '../../../../src/core/formats/labelstudio';
import { prodigy } from '../../../../src/core/formats/prodigy';
import { recognize } from '../../../../src/core/formats/recognize';
import { spacy } from '../../../../src/core/formats/spacy';
import { w3c } from '../../../../src/core/formats/w3c';
import { webanno } from '../../../../src/core/formats/webanno';
import { xmi } from '../../../../src/core/formats/xmi';

/**
 * Files with all the members that the documentation of each tool shows, about sentences of our own: what the tools write has more
 * in it than what we write.
 */
const text = 'Ana Lemos flew to Köln.';

/** "PERSON Ana Lemos" for each span, with status and author where they are not the usual. */
function read(format: Format, body: string, options: DecodeOptions = {}): readonly string[] {
  assert.ok(recognize(body).includes(format), `${format.title} is not recognized`);
  const { documents } = format.decode?.(body, options) ?? { documents: [] };
  return documents.flatMap(({ document, marks }) =>
    marks.map(({ start, end, label, status, author }) =>
      [
        label,
        document.text.slice(start, end),
        ...(status === 'added' ? [] : [status]),
        ...(author === undefined ? [] : [author]),
      ].join(' '),
    ),
  );
}

const lines = (...records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('files as their tools document them', () => {
  it('Prodigy: an annotated task of ner.manual (API, interfaces, “ner_manual”)', () => {
    const tokens = [
      [0, 3],
      [4, 9],
      [10, 14],
      [15, 17],
      [18, 22],
      [22, 23],
    ].map(([start = 0, end = 0], id) => ({
      text: text.slice(start, end),
      start,
      end,
      id,
      ws: text.charAt(end) === ' ',
    }));
    const task = {
      text,
      _input_hash: -1213455455,
      _task_hash: -1421374513,
      _is_binary: false,
      tokens,
      _view_id: 'ner_manual',
      spans: [
        { start: 0, end: 9, token_start: 0, token_end: 1, label: 'PERSON' },
        { start: 18, end: 22, token_start: 4, token_end: 4, label: 'GPE', source: 'en_core_web_sm', input_hash: 1 },
      ],
      answer: 'accept',
      _timestamp: 1_670_000_000,
      _annotator_id: 'news-mira',
      _session_id: 'news-mira',
    };
    const rejected = { ...task, answer: 'reject', spans: task.spans.slice(1) };
    assert.deepEqual(read(prodigy, lines(task, rejected, { ...task, answer: 'ignore' })), [
      'PERSON Ana Lemos news-mira',
      'GPE Köln news-mira',
      'GPE Köln rejected news-mira',
    ]);
  });

  it('doccano: sequence labelling in its three shapes', () => {
    const triples = {
      id: 1,
      text,
      label: [
        [0, 9, 'PER'],
        [18, 22, 'LOC'],
      ],
      Comments: [],
    };
    const older = {
      text,
      labels: [
        [0, 9, 'PER'],
        [18, 22, 'LOC'],
      ],
      meta: {},
      annotation_approver: null,
    };
    const relations = {
      id: 3,
      text,
      entities: [
        { id: 10, label: 'PER', start_offset: 0, end_offset: 9 },
        { id: 11, label: 'LOC', start_offset: 18, end_offset: 22 },
      ],
      relations: [{ id: 20, from_id: 10, to_id: 11, type: 'travels to' }],
      Comments: [],
    };
    for (const record of [triples, older, relations])
      assert.deepEqual(read(doccano, lines(record)), ['PER Ana Lemos', 'LOC Köln']);
  });

  it('Label Studio: a task as it exports them, with a prediction, a cancelled annotation and a choice', () => {
    const region = (start: number, end: number, label: string, more: object = {}) => ({
      value: { start, end, text: text.slice(start, end), labels: [label] },
      id: `r${start}`,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      origin: 'manual',
      ...more,
    });
    const choice = {
      value: { choices: ['News'] },
      id: 'c',
      from_name: 'kind',
      to_name: 'text',
      type: 'choices',
      origin: 'manual',
    };
    const task = {
      id: 1,
      annotations: [
        {
          id: 7,
          completed_by: { id: 2, email: 'mira@example.org', first_name: 'Mira', last_name: '' },
          result: [region(0, 9, 'PER'), choice],
          was_cancelled: false,
          ground_truth: false,
          created_at: '2026-03-01T09:00:00.000000Z',
          updated_at: '2026-03-01T09:00:00.000000Z',
          draft_created_at: null,
          lead_time: 5.2,
          prediction: {},
          result_count: 0,
          unique_id: 'b0b1',
          task: 1,
          project: 1,
          parent_prediction: null,
        },
        { id: 8, completed_by: 3, result: [region(10, 14, 'PER')], was_cancelled: true },
      ],
      file_upload: 'tasks.json',
      drafts: [],
      predictions: [
        { id: 9, model_version: 'v1', score: 0.9, result: [region(18, 22, 'LOC', { score: 0.7 })], task: 1 },
      ],
      data: { text },
      meta: {},
      created_at: '2026-03-01T09:00:00.000000Z',
      inner_id: 1,
      total_annotations: 1,
      cancelled_annotations: 1,
      total_predictions: 1,
      comment_count: 0,
      project: 1,
    };
    assert.deepEqual(read(labelstudio, JSON.stringify([task])), [
      'PER Ana Lemos mira@example.org',
      'LOC Köln suggested',
    ]);
  });

  it('brat: text-bound annotations, a discontinuous one, relation, event, equivalence, attribute, normalization and note', () => {
    const ann = [
      'T1\tPerson 0 9\tAna Lemos',
      'T2\tLocation 18 22\tKöln',
      'T3\tTravel 10 14\tflew',
      'T4\tName 0 3;18 22\tAna Köln',
      'E1\tTravel:T3 Traveller:T1 Destination:T2',
      'R1\tNear Arg1:T1 Arg2:T2',
      '*\tEquiv T1 T2',
      'A1\tNegation E1',
      'A2\tConfidence T1 Certain',
      'N1\tReference T2 Wikidata:Q365\tCologne',
      '#1\tAnnotatorNotes T1\tseen',
      '',
    ].join('\n');
    assert.deepEqual(read(brat, ann, { text }), [
      `Name ${text.slice(0, 22)}`,
      'Person Ana Lemos',
      'Travel flew',
      'Location Köln',
    ]);
  });

  it('WebAnno TSV 3.3: stacked, over several tokens, within a token, with layers of others', () => {
    const tsv = [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
      '#T_RL=de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency|DependencyType|BT_de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS',
      '',
      '',
      `#Text=${text}`,
      '1-1\t0-3\tAna\tNNP\t*[1]|*[2]\tPERSON[1]|NAME[2]\tcompound\t1-2\t',
      '1-2\t4-9\tLemos\tNNP\t*[1]|*[2]\tPERSON[1]|NAME[2]\tnsubj\t1-3\t',
      '1-3\t10-14\tflew\tVBD\t_\t_\t_\t_\t',
      '1-4\t15-17\tto\tIN\t_\t_\t_\t_\t',
      '1-5\t18-22\tKöln\tNNP\thttp://www.wikidata.org/entity/Q365\tGPE\t_\t_\t',
      '1-5.1\t18-20\tKö\t_\t*\tPART\t_\t_\t',
      '1-6\t22-23\t.\t.\t_\t_\t_\t_\t',
      '',
    ].join('\n');
    assert.deepEqual([...read(webanno, tsv)].sort(), ['GPE Köln', 'NAME Ana Lemos', 'PART Kö', 'PERSON Ana Lemos']);
  });

  it('UIMA CAS JSON 0.4: types, feature structures by reference, views, layers of others', () => {
    const types = 'de.tudarmstadt.ukp.dkpro.core.api';
    const cas = {
      '%TYPES': {
        [`${types}.ner.type.NamedEntity`]: {
          '%NAME': `${types}.ner.type.NamedEntity`,
          '%SUPER_TYPE': 'uima.tcas.Annotation',
          value: { '%NAME': 'value', '%RANGE': 'uima.cas.String' },
        },
      },
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text },
        {
          '%ID': 2,
          '%TYPE': `${types}.metadata.type.DocumentMetaData`,
          '@sofa': 1,
          begin: 0,
          end: 23,
          language: 'x-unspecified',
          documentTitle: 'a.txt',
          documentId: 'a',
          isLastSegment: false,
        },
        { '%ID': 3, '%TYPE': `${types}.segmentation.type.Sentence`, '@sofa': 1, begin: 0, end: 23 },
        { '%ID': 4, '%TYPE': `${types}.segmentation.type.Token`, '@sofa': 1, begin: 0, end: 3, order: 0 },
        { '%ID': 5, '%TYPE': `${types}.ner.type.NamedEntity`, '@sofa': 1, begin: 0, end: 9, value: 'PER' },
        { '%ID': 6, '%TYPE': 'custom.Span', '@sofa': 1, begin: 18, end: 22, label: 'x', '@who': 5 },
        { '%ID': 7, '%TYPE': `${types}.ner.type.NamedEntity`, '@sofa': 1, begin: 18, end: 22, value: 'LOC' },
      ],
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5, 6, 7] } },
    };
    assert.deepEqual(read(casjson, JSON.stringify(cas)), ['PER Ana Lemos', 'LOC Köln']);
  });

  it('UIMA CAS XMI: as INCEpTION exports it', () => {
    const body = `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmlns:tcas="http:///uima/tcas.ecore"
    xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore"
    xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore"
    xmlns:type5="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
    xmlns:type2="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
  <type2:DocumentMetaData xmi:id="8" sofa="1" begin="0" end="23" language="x-unspecified" documentTitle="a.txt" documentId="a" isLastSegment="false"/>
  <type5:Sentence xmi:id="9" sofa="1" begin="0" end="23"/>
  <type5:Token xmi:id="10" sofa="1" begin="0" end="3" order="0"/>
  <type4:NamedEntity xmi:id="20" sofa="1" begin="0" end="9" value="PER"/>
  <type4:NamedEntity xmi:id="21" sofa="1" begin="18" end="22" value="LOC" identifier="http://www.wikidata.org/entity/Q365"/>
  <custom:Remark xmi:id="22" sofa="1" begin="18" end="22"><who>20</who></custom:Remark>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="Ana Lemos flew to Köln."/>
  <cas:View sofa="1" members="8 9 10 20 21 22"/>
</xmi:XMI>
`;
    assert.deepEqual(read(xmi, body), ['PER Ana Lemos', 'LOC Köln']);
  });

  it('displaCy’s manual format and the v2 training triples of spaCy', () => {
    const manual = { text, ents: [{ start: 0, end: 9, label: 'PERSON', kb_id: 'Q1' }], title: null, settings: {} };
    assert.deepEqual(read(spacy, lines(manual)), ['PERSON Ana Lemos']);
    assert.deepEqual(read(spacy, lines({ text, entities: [[18, 22, 'GPE']], cats: {} })), ['GPE Köln']);
  });

  it('a single web annotation of a browser: one target, one body, a quote selector with context', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/annotations/1',
      type: 'Annotation',
      motivation: 'tagging',
      creator: { id: 'https://example.org/mira', type: 'Person', name: 'Mira' },
      created: '2026-03-01T09:00:00Z',
      body: { type: 'TextualBody', value: 'PERSON', purpose: 'tagging' },
      target: {
        source: 'https://example.org/story.txt',
        selector: [
          { type: 'TextQuoteSelector', exact: 'Ana Lemos', prefix: '', suffix: ' flew to' },
          { type: 'TextPositionSelector', start: 0, end: 9 },
        ],
      },
    };
    assert.deepEqual(read(w3c, JSON.stringify(annotation), { text }), ['PERSON Ana Lemos Mira']);
  });
});
