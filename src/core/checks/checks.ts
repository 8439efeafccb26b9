import { type Analysis, type CheckFinding } from '../detect/analysis';
import { compareSpans } from '../text/span';
import { type Check } from './check';
import { checkFigures } from './figures';
import { checkAttribution } from './unattributed';
import { checkWeekdays } from './weekdays';

const checks: readonly Check[] = [checkWeekdays, checkFigures, checkAttribution];

/** What all checks have to say about an article, in text order. */
export function checkArticle(text: string, analysis: Analysis): readonly CheckFinding[] {
  return checks.flatMap((check) => check(text, analysis)).sort((a, b) => compareSpans(a.span, b.span));
}
