import { groupings, statuses } from '../app/entitiesView';
import { type Ui } from '../app/ports';
import { contextKeys } from '../manifest/contextKeys';
import { type Command } from './command';

const inView = 'view == bluepencil.entities';

export const groupEntities: Command = {
  id: 'bluepencil.groupEntities',
  title: 'Order Entities by…',
  icon: 'list-tree',
  menus: [{ menu: 'view/title', group: '1_view@1', when: inView }],
  async run({ ui, entitiesView }) {
    const grouping = await pickFrom(ui, 'Order entities by', groupings, entitiesView.state.grouping);
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
    const status = await pickFrom(ui, 'Show which mentions?', statuses, entitiesView.state.status);
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

/** Asks for one of the keys of a table; the one that holds now says so. */
function pickFrom<K extends string>(
  ui: Ui,
  title: string,
  table: Readonly<Record<K, { readonly title: string; readonly detail: string }>>,
  now: K,
): Promise<K | undefined> {
  const rows = Object.entries(table) as [K, (typeof table)[K]][];
  return ui.pick(
    title,
    rows.map(([value, one]) => ({
      value,
      label: one.title,
      detail: one.detail,
      description: value === now ? 'now' : '',
    })),
  );
}
