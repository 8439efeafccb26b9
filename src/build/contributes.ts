import { type Command, type KeyBinding, type MenuPlace } from '../commands/command';
import { commands } from '../commands/index';
import { colors } from '../manifest/colors';
import { contextKeys } from '../manifest/contextKeys';
import { jsonValidation } from '../manifest/schemas';
import { languageDefaults } from '../manifest/languageDefaults';
import { grammars, languages } from '../manifest/languages';
import { configuration } from '../manifest/settings';
import { walkthroughs } from '../manifest/walkthroughs';
import { container, editorMenu, views, welcomes } from '../manifest/views';

/** `contributes` of package.json, from the tables. */
export function contributes(): object {
  return {
    commands: commands.map(commandRow),
    menus: menus(),
    submenus: [editorMenu],
    keybindings: commands.flatMap(({ id, keys = [] }) => keys.flatMap((key) => keyRows(id, key))),
    configuration: configuration(),
    configurationDefaults: languageDefaults,
    colors: colors(),
    viewsContainers: { activitybar: [container] },
    views: { [container.id]: Object.entries(views).map(([id, { name, icon }]) => ({ id, name, icon: `$(${icon})` })) },
    viewsWelcome: welcomes,
    languages,
    grammars,
    jsonValidation,
    walkthroughs,
  };
}

function commandRow({ id, title, icon, enablement }: Command): object {
  return {
    command: id,
    title,
    category: 'Blue Pencil',
    ...(icon && { icon: `$(${icon})` }),
    ...(enablement && { enablement }),
  };
}

/**
 * The last row that fits wins. The first of two is there for the palette and the menus, which show the keys of commands: VS
 * Code leaves it out unless its condition is the wider one.
 */
function keyRows(command: string, { atOnce, ...key }: KeyBinding): readonly object[] {
  if (!atOnce) return [{ command, ...key }];
  const { key: keys, mac, when, ...args } = key;
  const commands = [...atOnce, { command, ...args }];
  return [
    { command, ...key },
    {
      command: 'runCommands',
      key: keys,
      ...(mac !== undefined && { mac }),
      when: [when, 'editorIsOpen'].filter(Boolean).join(' && '),
      args: { commands },
    },
  ];
}

function menus(): Readonly<Record<string, readonly object[]>> {
  const byMenu: Partial<Record<MenuPlace['menu'] | 'commandPalette' | 'editor/context', object[]>> = {};
  for (const { id, isInPalette, menus: places = [] } of commands) {
    if (isInPalette === false) (byMenu.commandPalette ??= []).push({ command: id, when: 'false' });
    for (const { menu, ...place } of places) (byMenu[menu] ??= []).push({ command: id, ...place });
  }
  byMenu['editor/context'] = [
    { submenu: editorMenu.id, group: '1_modification@9', when: `${contextKeys.isText} || ${contextKeys.isArticle}` },
  ];
  return Object.fromEntries(Object.entries(byMenu).sort(([a], [b]) => (a < b ? -1 : 1)));
}
