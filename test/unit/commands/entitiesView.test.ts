import assert from 'node:assert/strict';
import {
  clearEntitiesFilter,
  filterEntities,
  filterEntitiesByStatus,
  groupEntities,
} from '../../../src/commands/entitiesView';
import { FakeApp } from '../../support/fakeApp';

describe('the commands of the entities view', () => {
  it('order and filter as they are told, and say so', async () => {
    const app = new FakeApp();
    app.answers.push('Position', ' Ada ', 'Suggestions');
    await groupEntities.run(app);
    await filterEntities.run(app);
    await filterEntitiesByStatus.run(app);
    assert.deepEqual(app.entitiesView.state, { grouping: 'position', text: 'Ada', status: 'suggested' });
    assert.equal(app.entitiesView.isFiltered, true);
    void clearEntitiesFilter.run(app);
    assert.equal(app.entitiesView.isFiltered, false);
    assert.equal(app.said.filter((words) => words.endsWith('.')).length, 4);
  });

  it('change nothing where a person thinks better of it', async () => {
    const app = new FakeApp();
    const before = app.entitiesView.state;
    for (const { run } of [groupEntities, filterEntities, filterEntitiesByStatus]) await run(app);
    assert.equal(app.entitiesView.state, before);
  });
});
