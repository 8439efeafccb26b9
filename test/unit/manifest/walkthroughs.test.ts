import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { commands } from '../../../src/commands/index';
import { viewIds } from '../../../src/manifest/views';
import { walkthroughs } from '../../../src/manifest/walkthroughs';

interface Step {
  readonly media: { readonly markdown: string };
  readonly description: string;
  readonly completionEvents: readonly string[];
}

describe('the walkthrough', () => {
  const steps = walkthroughs.flatMap((one) => (one as { readonly steps: readonly Step[] }).steps);
  const ids = new Set<string>(commands.map(({ id }) => id));

  it('runs and waits for commands that there are, and shows files that there are', () => {
    assert.ok(steps.length > 4);
    for (const { media, description, completionEvents } of steps) {
      assert.ok(existsSync(media.markdown), media.markdown);
      const run = [...description.matchAll(/command:(bluepencil\.\w+)/g)].map(([, id = '']) => id);
      const awaited = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      assert.deepEqual(
        [...run, ...awaited].filter((id) => !ids.has(id)),
        [],
      );
      const views = completionEvents.flatMap((event) => /^onView:(.*)/.exec(event)?.[1] ?? []);
      assert.deepEqual(
        views.filter((id) => !(viewIds as readonly string[]).includes(id)),
        [],
      );
    }
  });
});
