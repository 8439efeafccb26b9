import { contextKeys } from '../../manifest/contextKeys';
import { type KeyBinding } from '../command';

/** The chord that begins everything about annotations; a second key follows. */
const first = { key: 'alt+a', mac: 'ctrl+cmd+a' } as const;

/** A key behind the chord, where an article is being read. */
export function chord(second: string): KeyBinding {
  const mac = second === 'alt+a' ? first.mac : second.replace('ctrl+', 'cmd+');
  return {
    key: `${first.key} ${second}`,
    mac: `${first.mac} ${mac}`,
    when: `editorTextFocus && ${contextKeys.isArticle}`,
  };
}

/** A single key while reviewing. */
export function reviewKey(key: string, args?: unknown, mac?: string): KeyBinding {
  return singleKey(contextKeys.isReviewing, key, args, mac);
}

/** A single key while a label is locked. */
export function lockKey(key: string, args?: unknown, mac?: string): KeyBinding {
  return singleKey(`${contextKeys.isLabelLocked} && !${contextKeys.isReviewing}`, key, args, mac);
}

/** Nothing that floats over the text may need it. */
function singleKey(mode: string, key: string, args: unknown, mac: string | undefined): KeyBinding {
  return {
    key,
    ...(mac !== undefined && { mac }),
    when: `editorTextFocus && ${mode} && ${contextKeys.isArticle} && !suggestWidgetVisible && !findInputFocussed`,
    ...(args !== undefined && { args }),
  };
}

/** Switches the review at the press: the keys that follow must decide, or type, as a person expects who does not wait. */
export function reviewAtOnce(isOn: boolean): Pick<KeyBinding, 'atOnce'> {
  return { atOnce: [setContext(contextKeys.isReviewing, isOn), ...(isOn ? [lockText] : [])] };
}

/** Switches the lock of a label at the press, for the same reason. */
export function lockAtOnce(isOn: boolean): Pick<KeyBinding, 'atOnce'> {
  const locked = setContext(contextKeys.isLabelLocked, isOn);
  return { atOnce: isOn ? [setContext(contextKeys.isReviewing, false), locked, lockText] : [locked] };
}

const lockText = 'workbench.action.files.setActiveEditorReadonlyInSession';

/** What extensions call `setContext` is this command in the window. */
function setContext(key: string, value: boolean) {
  return { command: '_setContext', args: [key, value] };
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const digits = '0123456789'.split('');
const punctuation = "` - = [ ] \\ ; ' , . /".split(' ');

/**
 * Keys that would type while the review means nothing by them. The text is read-only then, where it is a file; these keep
 * a text that is no file yet as it is, and say so in place of VS Code's complaint. Keys of other layouts are left to it.
 */
export const idleReviewKeys: readonly string[] = [
  ...punctuation,
  ...[letters, digits, punctuation].flat().map((key) => `shift+${key}`),
];
