import assert from 'node:assert/strict';
import { extensions } from 'vscode';

describe('activation', () => {
  it('activates without an error', async () => {
    const extension = extensions.getExtension('bluepencil.bluepencil');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
