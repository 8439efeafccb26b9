import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundles } from '../../src/build/bundles';
import { installExtension } from '../../src/build/host/installExtension';
import { run } from '../../src/build/host/run';
import { root } from '../../src/build/root';
import { filesUnder } from '../support/filesUnder';
import { eventually } from '../support/eventually';
import { startHost } from '../ui/driver/host';
import { open } from '../ui/driver/open';

/** All that reaches a user, besides the bundles. */
const shipped = [
  '.vsixmanifest',
  'LICENSE.txt',
  'changelog.md',
  'media/bluepencil.svg',
  'media/annotations.schema.json',
  'media/export.schema.json',
  'media/icon.png',
  'media/model/tagger.bin',
  'media/model/tagger.json',
  'media/project.schema.json',
  'media/samples/border-truce.article',
  'media/samples/cup-final.article',
  'media/samples/harbour-inquiry.article',
  'media/samples/rail-bid.article',
  'media/walkthrough/export.md',
  'media/walkthrough/label.md',
  'media/walkthrough/look.md',
  'media/walkthrough/open.md',
  'media/walkthrough/propagate.md',
  'media/walkthrough/review.md',
  'package.json',
  'readme.md',
  'syntaxes/news-article.language-configuration.json',
  'syntaxes/news-article.tmLanguage.json',
];

describe('the package', () => {
  const extensionsDir = mkdtempSync(path.join(tmpdir(), 'bluepencil-package-'));
  const installed = () => filesUnder(extensionsDir, 'package.json').map((file) => path.dirname(file))[0] ?? '';

  before('is made and installed', async () => {
    const vsix = path.join(root, 'out/bluepencil.vsix');
    const said = await run('npm', ['run', '-s', 'package', vsix], root);
    console.log(`    ${said.trim().split('\n').at(-1) ?? ''}`);
    await installExtension(vsix, extensionsDir);
  });

  after(() => rmSync(extensionsDir, { recursive: true, force: true, maxRetries: 5 }));

  it('holds what a user needs and nothing else', () => {
    const files = filesUnder(installed(), '').map((file) => path.relative(installed(), file));
    assert.deepEqual(files.sort(), [...shipped, ...Object.keys(bundles).map((name) => `dist/${name}.js`)].sort());
  });

  it('works when it is installed', async () => {
    const host = await startHost([], extensionsDir);
    const window = await open({ copy: ['media/samples'], show: 'harbour-inquiry.article' }, host);
    await eventually(async () => {
      const offers = await window.paletteOffers('Blue Pencil: Toggle');
      assert.ok(offers.includes('Blue Pencil: Toggle Highlights'), offers.join(', '));
    });
    assert.deepEqual(await window.notifications(), []);
  });
});
