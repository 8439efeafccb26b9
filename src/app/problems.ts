import { checkFigures } from '../core/checks/figures';
import { checkAttribution } from '../core/checks/unattributed';
import { checkWeekdays } from '../core/checks/weekdays';
import { type Analysis } from '../core/detect/analysis';
import { type Span } from '../core/text/span';
import { type SettingId } from '../manifest/settings';

/** Something that an editor would ask the writer about. Offsets of the document. */
export interface Problem {
  readonly id: string;
  /** A hint is for whoever looks for it; nothing is ever an error. */
  readonly level: 'hint' | 'warning';
  readonly span: Span;
  /** The other place that it is about. */
  readonly related?: Span;
  readonly message: string;
}

/** A check and the setting that switches it off. */
interface Check {
  readonly setting: Extract<SettingId, `bluepencil.checks.${string}`>;
  find(text: string, analysis: Analysis): readonly Problem[];
}

/** Every check, in the order of their settings. */
const checks: readonly Check[] = [
  { setting: 'bluepencil.checks.weekdays', find: checkWeekdays },
  { setting: 'bluepencil.checks.figures', find: checkFigures },
  { setting: 'bluepencil.checks.speakers', find: checkAttribution },
];

/** What the checks that are switched on find in an article. */
export function problemsOf(
  { document, analysis }: { readonly document: { readonly text: string }; readonly analysis: Analysis },
  isOn: (setting: Check['setting']) => boolean,
): readonly Problem[] {
  return checks.filter(({ setting }) => isOn(setting)).flatMap(({ find }) => find(document.text, analysis));
}
