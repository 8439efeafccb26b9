import assert from 'node:assert/strict';
import { runCli } from '../../support/cli';

const project = JSON.stringify({
  labels: [{ name: 'VESSEL', title: 'Vessel', color: '#0f7b6c' }],
  wordLists: ['ships.tsv'],
  patterns: { VESSEL: 'tug [#ProperNoun+]' },
});
const files = {
  'desk/.bluepencil/project.json': project,
  'desk/.bluepencil/ships.tsv': 'Sea Rose\tVESSEL\nwrong\n',
  'desk/2026/story.txt': 'The Sea Rose met the tug Grey Gull.',
  'story.txt': 'The Sea Rose met the tug Grey Gull.',
};

const vessels = (json: string) =>
  (JSON.parse(json) as { spans: { label: string; text: string }[] }).spans
    .filter(({ label }) => label === 'VESSEL')
    .map(({ text }) => text);

describe('the project of a command', () => {
  it('is the nearest above each file, and what is wrong with it is said', async () => {
    const { code, out, err } = await runCli(['annotate', 'desk/2026/story.txt'], { files });
    assert.deepEqual([code, vessels(out)], [0, ['Sea Rose', 'Grey Gull']]);
    assert.match(err, /desk\/\.bluepencil\/ships\.tsv, line 2: The line needs a phrase, a tab and a label\./);
    assert.deepEqual(vessels((await runCli(['annotate', 'story.txt'], { files })).out), []);
  });

  it('can be named, or done without', async () => {
    const named = await runCli(['annotate', 'story.txt', '--project', 'desk/.bluepencil/project.json'], { files });
    assert.deepEqual(vessels(named.out), ['Sea Rose', 'Grey Gull']);
    const without = await runCli(['annotate', 'desk/2026/story.txt', '--no-project'], { files });
    assert.deepEqual([vessels(without.out), without.err.includes('ships.tsv')], [[], false]);
    const gone = await runCli(['annotate', 'story.txt', '--project', 'gone.json'], { files });
    assert.deepEqual([gone.code, gone.err.includes('gone.json cannot be read')], [1, true]);
  });

  it('says which labels can be asked for', async () => {
    const mistyped = await runCli(['annotate', 'story.txt', '--labels', 'ORG,PERSN'], { files });
    assert.deepEqual([mistyped.code, mistyped.out], [2, '']);
    assert.match(mistyped.err, /there is no label PERSN, did you mean PERSON\?/);
    assert.equal((await runCli(['annotate', 'story.txt', '--labels', 'VESSEL'], { files })).code, 2);
    const own = await runCli(['annotate', 'desk/2026/story.txt', '--labels', 'VESSEL'], { files });
    assert.deepEqual([own.code, vessels(own.out)], [0, ['Sea Rose', 'Grey Gull']]);
  });

  it('is used for records', async () => {
    const records = { ...files, 'desk/corpus.jsonl': '{"id":"1","text":"The Sea Rose sank."}\n' };
    const { out } = await runCli(['annotate', 'desk/corpus.jsonl'], { files: records });
    assert.deepEqual(vessels(out), ['Sea Rose']);
  });

  it('gives what is converted and exported the names and colours of its labels', async () => {
    const exported = await runCli(['export', 'desk/2026/story.txt', '--format', 'html'], { files });
    assert.match(exported.out, /Vessel<\/mark> 2/);
    const record = JSON.stringify({ id: 1, text: 'The Sea Rose sank.', label: [[4, 12, 'VESSEL']] });
    const { out } = await runCli(['convert', 'desk/a.jsonl', '--from', 'doccano', '--to', 'html'], {
      files: { ...files, 'desk/a.jsonl': `${record}\n` },
    });
    assert.match(out, /Vessel<\/mark> 1/);
  });
});
