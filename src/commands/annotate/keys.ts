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

/** A single key while reviewing. Nothing that floats over the text may need it. */
export function reviewKey(key: string, args?: unknown): KeyBinding {
  return {
    key,
    when: `editorTextFocus && ${contextKeys.isReviewing} && ${contextKeys.isArticle} && !suggestWidgetVisible && !findInputFocussed`,
    ...(args !== undefined && { args }),
  };
}
