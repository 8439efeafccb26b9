import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { bundles } from '../../src/build/bundles';
import { root } from '../../src/build/root';
import { networkUses, requiredModules } from './search';

const dist = path.join(root, 'dist');
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

describe('bundles', () => {
  it('are all there and nothing else is', () => {
    assert.deepEqual(
      readdirSync(dist).sort(),
      Object.keys(bundles)
        .map((name) => `${name}.js`)
        .sort(),
    );
  });

  for (const name of scripts) {
    it(`${name} reaches for no network`, () => assert.deepEqual(networkUses(read(name)), []));
  }

  for (const name of scripts.filter((one) => one.includes('.web.'))) {
    it(`${name} asks for no module but the editor's`, () => {
      assert.deepEqual(
        requiredModules(read(name)).filter((module) => module !== 'vscode'),
        [],
      );
    });
  }
});

describe('the bundles for Node', () => {
  for (const name of scripts.filter((one) => !one.includes('.web.'))) {
    it(`${name} asks for no module but Node's own and the editor's`, () => {
      const own = new Set(['vscode', ...builtinModules, ...builtinModules.map((module) => `node:${module}`)]);
      assert.deepEqual(
        requiredModules(read(name)).filter((module) => !own.has(module)),
        [],
      );
    });
  }
});

describe('the search of the bundles', () => {
  it('bites on every way to the network', () => {
    const ways = [
      'fetch("x")',
      'globalThis.fetch(x)',
      'new XMLHttpRequest',
      'new WebSocket(x)',
      'new EventSource(x)',
      'navigator.sendBeacon(x)',
      'importScripts(x)',
      'new RTCPeerConnection',
      'require("node:https")',
      'require("net")',
      'import("dgram")',
      'x="https://example.org/collect"',
    ];
    assert.deepEqual(
      ways.filter((code) => networkUses(code).length === 0),
      [],
    );
  });

  it('lets words and names pass that only look like it', () => {
    assert.deepEqual(networkUses('prefetch(1);x.fetchAll();y="the net";require("vscode")'), []);
  });

  it('finds modules however they are asked for', () => {
    assert.deepEqual(requiredModules('a=require("node:fs");b=import("os");c=require(\'vscode\')'), [
      'node:fs',
      'os',
      'vscode',
    ]);
  });
});
