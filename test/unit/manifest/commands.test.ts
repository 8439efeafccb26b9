import assert from 'node:assert/strict';
import { commands } from '../../../src/commands/index';

const keys = commands.flatMap(({ id, keys: own = [] }) => own.map((key) => ({ id, ...key })));

describe('the commands of the manifest', () => {
  it('are in the palette but for those that only a view, a light bulb or a key can run', () => {
    assert.deepEqual(
      commands.filter(({ isInPalette }) => isInPalette === false).map(({ id }) => id.replace('bluepencil.', '')),
      [
        'hideLabel',
        'showLabel',
        'lockedKey',
        'reviewKey',
        'editNote',
        'saveNote',
        'leaveNote',
        'removeNote',
        'settleAnnotation',
        'dropAnnotation',
        'settleDispute',
        'takeSide',
        'reveal',
      ],
    );
  });

  it('have an icon where a menu shows nothing else', () => {
    const isButton = (group = '') => group.startsWith('navigation') || group.startsWith('inline');
    const bare = commands.filter(
      ({ icon, menus = [] }) => icon === undefined && menus.some(({ group }) => isButton(group)),
    );
    assert.deepEqual(
      bare.map(({ id }) => id),
      [],
    );
  });

  it('have a chord on macOS that types no letter there, as alt+a would', () => {
    assert.deepEqual(
      keys
        .filter(({ key, mac }) => key.startsWith('alt+a') !== (mac?.startsWith('ctrl+cmd+a') ?? false))
        .map(({ key }) => key),
      [],
    );
  });

  it('undo and redo in the review with the keys of the system', () => {
    const own = keys.filter(({ id, key }) => /undo|redo/.test(id) && key.startsWith('ctrl'));
    const pairs = new Set(own.map(({ key, mac = '' }) => `${key} ${mac}`));
    assert.deepEqual([...pairs], ['ctrl+z cmd+z', 'ctrl+y shift+cmd+z']);
  });
});
