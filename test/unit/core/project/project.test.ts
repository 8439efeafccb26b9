import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leastContrast, legibleColors, neededContrast } from '../../../../src/core/labels/contrast';
import { type LabelColor } from '../../../../src/core/labels/labels';
import { attributesOf, loadProject, rootsOf } from '../../../../src/core/project/project';

const files: Readonly<Record<string, string>> = {
  'lists/ships.tsv': '# ships\nSea Rose\tVESSEL\tMV Sea Rose\tQ7\r\n\ntoo few\nGrey Gull\tVESEL\n…\tVESSEL\n',
  'ferries.tsv': 'Night Heron\n',
  'vessel.md': '# Vessels\n\nShips by name.',
};

const load = (body: string) => loadProject(body, (path) => Promise.resolve(files[path]));
const faultsOf = async (body: string) =>
  (await load(body)).faults.map(({ file, line, severity, message }) => `${file}:${line} ${severity}: ${message}`);

const whole = `{
  // What the desk agreed on.
  "labels": [
    { "name": "VESSEL", "title": "Vessel", "parent": "PRODUCT", "key": "B", "color": "#0f7b6c", "guideline": "vessel.md", "later": [1] },
    { "name": "FERRY", "parent": "VESSEL", "color": { "light": "#7a3e00", "dark": "#ffb26b" }, "examples": ["Night Heron"] },
    { "name": "PERSON", "guideline": "Without titles." },
  ],
  "attributes": [
    { "name": "role", "values": ["owner", "crew"], "labels": ["PERSON"] },
    { "name": "flag", "labels": ["VESSEL"] },
    { "name": "certain" }
  ],
  "detectors": ["tagger", "word-lists", "patterns"],
  "wordLists": ["lists/ships.tsv", { "file": "ferries.tsv", "label": "FERRY" }],
  "patterns": { "FERRY": ["ferry [#ProperNoun+]", "(night|day) ferry"], "ORG": "#ProperNoun+ line" },
  "annotators": 2,
  "somebody": "else’s"
}`;

describe('a project file', () => {
  it('says labels, attributes, detectors, lists, patterns and annotators', async () => {
    const project = await load(whole);
    assert.deepEqual(project.labels.ids.slice(0, 3), ['VESSEL', 'FERRY', 'PERSON']);
    const vessel = project.labels.of('VESSEL');
    assert.deepEqual([vessel.title, vessel.key, vessel.guideline], ['Vessel', 'b', files['vessel.md']]);
    assert.deepEqual(project.labels.of('PERSON').guideline, 'Without titles.');
    assert.deepEqual(project.rules, {
      phrases: [
        { phrase: 'Sea Rose', label: 'VESSEL', name: 'MV Sea Rose', id: 'Q7' },
        { phrase: 'Night Heron', label: 'FERRY' },
      ],
      patterns: [
        { label: 'FERRY', expression: 'ferry [#ProperNoun+]' },
        { label: 'FERRY', expression: '(night|day) ferry' },
        { label: 'ORG', expression: '#ProperNoun+ line' },
      ],
      detectors: ['tagger', 'word-lists', 'patterns'],
    });
    assert.deepEqual([project.annotators, rootsOf(project.labels)], [2, { VESSEL: 'PRODUCT', FERRY: 'PRODUCT' }]);
    assert.deepEqual(project.files, ['project.json', 'vessel.md', 'lists/ships.tsv', 'ferries.tsv']);
  });

  it('offers a label the attributes of all labels, its own, and those of what it is a kind of', async () => {
    const project = await load(whole);
    const names = (label: string) => attributesOf(project, label).map(({ name }) => name);
    assert.deepEqual(
      [names('PERSON'), names('FERRY'), names('GPE')],
      [['role', 'certain'], ['flag', 'certain'], ['certain']],
    );
  });

  it('names file, line and cause of what is wrong in a list, and takes the rest', async () => {
    assert.deepEqual(await faultsOf(whole), [
      'lists/ships.tsv:4 error: The line needs a phrase, a tab and a label.',
      'lists/ships.tsv:5 error: There is no label “VESEL”.',
      'lists/ships.tsv:6 error: The phrase has neither letters nor digits.',
    ]);
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /:1 error: This is not JSON/],
    ['[]', /:1 error: The file should be an object/],
    ['{"labels": [{"name": "A"}\n, {"name" "B"}]}', /:2 error: This is not JSON: /],
    ['{"labels": {}}', /“labels” should be a list/],
    ['{"labels": [{"title": "x"}]}', /“name” is missing/],
    ['{"labels": [{"name": "a b"}]}', /made of letters without accents/],
    ['{"labels": [{"name": "A"}, {"name": "A"}]}', /a label “A” already/],
    ['{"labels": [{"name": "A", "icon": "tag) ![x](y"}]}', /“icon” should be the name of a codicon/],
    ['{"labels": [{"name": "A", "key": "z"}]}', /“key” should be one of/],
    ['{"labels": [{"name": "A", "key": "b"}, {"name": "B", "key": "b"}]}', /has the key B already/],
    ['{"labels": [{"name": "A", "color": "red"}]}', /written like “#c0392b”/],
    [
      '{"labels": [{"name": "A", "color": {"light": "#ffff00"}}]}',
      /warning: #ffff00 is hard to read in light themes.*is used instead/,
    ],
    ['{"labels": [{"name": "A", "parent": "B"}]}', /no label “B”/],
    ['{"labels": [{"name": "A", "parent": "B"}, {"name": "B", "parent": "A"}]}', /a kind of itself/],
    ['{"labels": [{"name": "A", "guideline": "gone.md"}]}', /There is no file “gone.md”/],
    ['{"labels": [{"name": "A", "guideline": "/etc/x.md"}]}', /to be relative/],
    ['{"wordLists": ["gone.tsv"]}', /There is no file “gone.tsv”/],
    ['{"wordLists": [{"label": "ORG"}]}', /“file” is missing/],
    ['{"detectors": ["magic"]}', /“detectors\[1\]” should be one of tagger, figures/],
    ['{"patterns": {"A": "x"}}', /There is no label “A”/],
    ['{"patterns": {"ORG": "(x"}}', /a “\(” without its other half/],
    ['{"patterns": {"ORG": ["/a(/"]}}', /The pattern cannot be read/],
    [`{"patterns": {"ORG": "(/${'\\\\'.repeat(50)}"}}`, /a “\(” without its other half/],
    ['{"attributes": [{"name": "a=b"}]}', /neither spaces nor “=”/],
    ['{"annotators": 0}', /whole number from 1/],
  ];
  for (const [body, message] of wrong)
    it(`complains of ${body.slice(0, 70)}`, async () => {
      assert.match((await faultsOf(body)).join('\n'), message);
    });

  it('is read whatever it holds, and never throws', async () => {
    const value = fc.json();
    const field = fc.constantFrom('labels', 'attributes', 'wordLists', 'patterns', 'detectors', 'annotators');
    await fc.assert(
      fc.asyncProperty(field, value, fc.nat(40), async (name, json, cut) => {
        const body = `{"${name}": ${json}}`;
        await load(body);
        await load(body.slice(0, -cut));
      }),
    );
  });
});

describe('colours', () => {
  it('that follow from one can be read in every kind of theme', () => {
    const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(color, (one) => {
        for (const [theme, made] of Object.entries(legibleColors(one)) as [keyof LabelColor, string][])
          assert.ok(leastContrast(made, theme) >= neededContrast[theme], `${theme} ${made}`);
      }),
    );
  });
});
