import assert from 'node:assert/strict';
import { exportAs } from '../../../src/commands/exportAs';
import { copyJson, exportJson } from '../../../src/commands/exportJson';
import { exportWorkspace } from '../../../src/commands/exportWorkspace';
import { FakeApp } from '../../support/fakeApp';

const story = 'file:///news/story.txt';
const target = `${story}.bluepencil.json`;

function wordsIn(exported: string | undefined): readonly string[] {
  const { document, spans } = JSON.parse(exported ?? '{}') as {
    document: { uri: string };
    spans: { text: string }[];
  };
  return [document.uri, ...spans.map(({ text }) => text)];
}

describe('Export Annotations as JSON', () => {
  it('writes what is found, under the path that people know, where the person says', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria to India.');
    app.answers.push('proposal');
    await exportJson.run(app);
    assert.deepEqual(wordsIn(app.disk.get(target)), ['/news/story.txt', 'Austria', 'India']);
  });

  it('writes the article that was active when it was asked for, whatever is active when it has been read', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria to India.');
    app.answers.push('proposal');
    const exported = exportJson.run(app);
    app.open('file:///news/other.txt', 'To Bolivia.');
    await exported;
    assert.deepEqual(wordsIn(app.disk.get(target)), ['/news/story.txt', 'Austria', 'India']);
  });

  it('writes nothing when the person thinks better of it', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria to India.');
    app.answers.push(undefined);
    await exportJson.run(app);
    assert.deepEqual([...app.disk.keys()], [story]);
  });

  it('asks nothing that the dialog has asked already', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria to India.');
    app.disk.set(target, '{"mine": true}');
    app.answers.push('proposal');
    await exportJson.run(app);
    assert.deepEqual(wordsIn(app.disk.get(target)).length, 3);
    assert.deepEqual(app.said.length, 2);
  });

  it('keeps what lies beside it and was written by somebody else, unless told to', async () => {
    const app = new FakeApp();
    const beside = 'file:///news/annotation.conf';
    app.open(story, 'From Austria to India.');
    app.disk.set(beside, '[entities]\nShip\n');
    app.answers.push('brat standoff', 'proposal', undefined);
    await exportAs.run(app);
    assert.equal(app.disk.get(beside), '[entities]\nShip\n');
    app.answers.push('brat standoff', 'proposal', 'Overwrite');
    await exportAs.run(app);
    assert.match(app.disk.get(beside) ?? '', /GPE/);
  });

  it('overwrites no article and no file of annotations', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria to India.');
    for (const name of [story, `${story}.pencil.json`]) {
      app.answers.push(name);
      await assert.rejects(async () => exportJson.run(app), /is what people wrote: give the export another name/);
    }
    assert.equal(app.disk.get(story), 'From Austria to India.');
  });

  it('writes nothing where a span does not fit the text, and says which', async () => {
    const app = new FakeApp();
    app.analyze = ({ document: { version } }) =>
      Promise.resolve({
        version,
        mentions: [{ start: 0, end: 4, label: 'GPE', score: 1, source: 'wrong', text: 'Peru' }],
        entities: [],
        quotations: [],
        parts: [],
      });
    app.open(story, 'From Austria.');
    app.answers.push('proposal');
    await assert.rejects(async () => exportJson.run(app), /0 to 4 should say "Peru" but says "From"/);
    assert.deepEqual([...app.disk.keys()], [story]);
  });

  it('says where it cannot write', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria.');
    app.unwritable.add(target);
    app.answers.push('proposal');
    await assert.rejects(async () => exportJson.run(app), /cannot be written/);
  });
});

describe('Export Annotations As', () => {
  it('writes the format that is picked, under the name that its tool wants', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria.');
    app.answers.push('CoNLL IOB2', 'proposal');
    await exportAs.run(app);
    assert.match(app.disk.get('file:///news/story.iob2') ?? '', /^Austria[ \t].*B-GPE$/m);
  });

  it('proposes no name that the article has itself', async () => {
    const app = new FakeApp();
    app.open('file:///news/story.md', 'From Austria.');
    app.answers.push('Markdown table', 'proposal');
    await exportAs.run(app);
    assert.deepEqual([...app.disk.keys()], ['file:///news/story.md', 'file:///news/story.bluepencil.md']);
  });

  it('says that offsets count the lines as the editor shows them', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria.\nTo India.\n');
    app.disk.set(story, 'From Austria.\r\nTo India.\n');
    app.answers.push('proposal');
    await exportJson.run(app);
    assert.match(app.said.at(-1) ?? '', /end in several ways/);
  });
});

describe('what an export leaves out', () => {
  it('is said at once, and all of it is shown when asked for', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria to India.');
    app.answers.push('CoNLL IOB2', 'proposal', 'Show All');
    await exportAs.run(app);
    const [told, shown] = app.said.slice(-2);
    assert.match(
      told ?? '',
      /^Exported to \/news\/story\.iob2, but: 2 .* left out: CoNLL IOB2 has no place for that\. \(and \d+ more\)$/,
    );
    assert.match(
      shown ?? '',
      /^Not in story\.iob2\n\/news\/story\.iob2 does not say:\n\n(?:\/news\/story\.txt: .*\n){2,}$/,
    );
  });
});

describe('Copy Annotations as JSON', () => {
  it('puts the export into the clipboard', async () => {
    const app = new FakeApp();
    app.open(story, 'From Austria.');
    await copyJson.run(app);
    assert.deepEqual(wordsIn(app.clipboard[0]), ['/news/story.txt', 'Austria']);
  });
});

describe('Export All Articles in Workspace', () => {
  it('writes beside every article, keeps what is not its own and sums up', async () => {
    const app = new FakeApp();
    app.disk.set('file:///a.txt', 'From Austria.');
    app.disk.set('file:///b.txt', 'a list without sentences');
    app.disk.set('file:///c.txt', 'To India.');
    app.disk.set('file:///c.txt.bluepencil.json', 'my own file');
    app.disk.set('file:///d.txt', 'To Bolivia.');
    app.unwritable.add('file:///d.txt.bluepencil.json');
    app.answers.push('Export');
    await exportWorkspace.run(app);
    assert.deepEqual(wordsIn(app.disk.get('file:///a.txt.bluepencil.json')), ['/a.txt', 'Austria']);
    assert.equal(app.disk.get('file:///c.txt.bluepencil.json'), 'my own file');
    assert.match(app.said.at(-1) ?? '', /^Exported 1 article\. 1 text file is no article\. 2 failed: \/c\.txt/);
  });

  it('exports an article that is opened while it is read as a closed one', async () => {
    const app = new FakeApp();
    const { analyze } = app;
    app.disk.set('file:///a.txt', 'From Austria.');
    app.analyze = async () => {
      app.analyze = analyze; // the question of the article in the editor overtakes this one
      app.open('file:///a.txt', 'From Austria.');
      return Promise.resolve(undefined);
    };
    app.answers.push('Export');
    await exportWorkspace.run(app);
    assert.deepEqual(wordsIn(app.disk.get('file:///a.txt.bluepencil.json')), ['/a.txt', 'Austria']);
  });

  it('stops where it is cancelled and says so', async () => {
    const app = new FakeApp();
    for (const name of 'abc') app.disk.set(`file:///${name}.txt`, 'From Austria.');
    let reports = 0;
    const report = () => {
      reports++;
    };
    app.ui.withProgress = (_, task) =>
      task({
        get cancelled() {
          return reports === 2;
        },
        report,
      });
    app.answers.push('Export');
    await exportWorkspace.run(app);
    assert.match(app.said.at(-1) ?? '', /^Cancelled\. Exported 2 articles\./);
  });

  it('asks first', async () => {
    const app = new FakeApp();
    app.disk.set('file:///a.txt', 'From Austria.');
    await exportWorkspace.run(app);
    assert.deepEqual([...app.disk.keys()], ['file:///a.txt']);
  });
});
