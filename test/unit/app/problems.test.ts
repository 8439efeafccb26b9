import assert from 'node:assert/strict';
import { problemsOf } from '../../../src/app/problems';
import { type CheckFinding } from '../../../src/core/detect/analysis';

describe('problemsOf', () => {
  const checks: readonly CheckFinding[] = [
    { id: 'weekday', level: 'warning', span: { start: 0, end: 6 }, message: 'It was a Tuesday.' },
    { id: 'unattributed-quotation', level: 'hint', span: { start: 9, end: 20 }, message: 'Who said it?' },
  ];

  it('shows what was found', () =>
    assert.deepEqual(
      problemsOf({ checks }, () => true),
      checks,
    ));

  it('shows nothing that is switched off', () => {
    assert.deepEqual(
      problemsOf({ checks }, (setting) => setting !== 'bluepencil.checks.weekdays'),
      [checks[1]],
    );
    assert.deepEqual(
      problemsOf({ checks }, () => false),
      [],
    );
  });

  it('shows nothing where nothing was found', () =>
    assert.deepEqual(
      problemsOf({}, () => true),
      [],
    ));
});
