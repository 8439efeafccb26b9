import { type Grouping, groupings, statuses, type StatusFilter } from '../app/entitiesView';
import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';

const inView = 'view == bluepencil.entities';

export const groupEntities: Command = {
  id: 'bluepencil.groupEntities',
  title: 'Order Entities by…',
  icon: 'list-tree',
  menus: [{ menu: 'view/title', group: '1_view@1', when: inView }],
  async run({ ui, entitiesView }) {
    const now = entitiesView.state.grouping;
    const rows = Object.entries(groupings) as [Grouping, (typeof groupings)[Grouping]][];
    const grouping = await ui.pick(
      'Order entities by',
      rows.map(([value, { title, detail }]) => ({ value, label: title, detail, description: current(value === now) })),
    );
    if (!grouping) return;
    entitiesView.set({ grouping });
    ui.announce(`Entities are ordered by ${groupings[grouping].title.toLowerCase()}.`);
  },
};

export const filterEntities: Command = {
  id: 'bluepencil.filterEntities',
  title: 'Filter Entities by Words…',
  icon: 'filter',
  menus: [{ menu: 'view/title', group: 'navigation@3', when: inView }],
  async run({ ui, entitiesView }) {
    const text = await ui.ask('Show only entities that have (empty for all)', entitiesView.state.text);
    if (text === undefined) return;
    entitiesView.set({ text: text.trim() });
    ui.announce(text.trim() === '' ? 'All entities are shown.' : `Only entities with “${text.trim()}” are shown.`);
  },
};

export const filterEntitiesByStatus: Command = {
  id: 'bluepencil.filterEntitiesByStatus',
  title: 'Filter Entities by Status…',
  icon: 'filter',
  menus: [{ menu: 'view/title', group: '1_view@2', when: inView }],
  async run({ ui, entitiesView }) {
    const now = entitiesView.state.status;
    const rows = Object.entries(statuses) as [StatusFilter, (typeof statuses)[StatusFilter]][];
    const status = await ui.pick(
      'Show which mentions?',
      rows.map(([value, { title, detail }]) => ({ value, label: title, detail, description: current(value === now) })),
    );
    if (!status) return;
    entitiesView.set({ status });
    ui.announce(`Entities: ${statuses[status].title}.`);
  },
};

export const clearEntitiesFilter: Command = {
  id: 'bluepencil.clearEntitiesFilter',
  title: 'Show All Entities Again',
  icon: 'clear-all',
  enablement: contextKeys.isFiltered,
  menus: [{ menu: 'view/title', group: 'navigation@2', when: `${inView} && ${contextKeys.isFiltered}` }],
  run({ ui, entitiesView }) {
    entitiesView.clearFilter();
    ui.announce('All entities are shown.');
  },
};

function current(isIt: boolean): string {
  return isIt ? 'now' : '';
}
