import { type Analysis, type CheckFinding } from '../core/detect/analysis';
import { type SettingId } from '../manifest/settings';

/** The setting that switches a check off. */
const settings = {
  weekday: 'bluepencil.checks.weekdays',
  'disagreeing-figures': 'bluepencil.checks.figures',
  'unattributed-quotation': 'bluepencil.checks.speakers',
} as const satisfies Readonly<Record<CheckFinding['id'], SettingId>>;

/** What the checks that are switched on ask of an article. */
export function problemsOf(
  { checks = [] }: Pick<Analysis, 'checks'>,
  isOn: (setting: (typeof settings)[CheckFinding['id']]) => boolean,
): readonly CheckFinding[] {
  const on = new Set([...new Set(checks.map(({ id }) => id))].filter((id) => isOn(settings[id])));
  return checks.filter(({ id }) => on.has(id));
}
