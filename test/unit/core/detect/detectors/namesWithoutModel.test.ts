import assert from 'node:assert/strict';
import nlp from 'compromise';
import { compromiseNames } from '../../../../../src/core/detect/detectors/compromiseNames';
import { listedNames } from '../../../../../src/core/detect/detectors/listedNames';
import { type Detector } from '../../../../../src/core/detect/detector';
import { marked } from '../../../../support/marks';

/** What the detector finds, written back into the text. */
function found(detector: Detector, text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, label } of detector.detect({ start: 0, end: text.length, text })) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${label}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('listedNames', () => {
  const lines = [
    'The army of [Jordan|GPE] met [Iranian|NORP] envoys in the [Middle East|LOC].',
    'Pro-[Iranian|NORP] and [Iran|GPE]-backed groups in [Saudi Arabia|GPE]’s desert.',
    'The [United States|GPE] and the [U.S.|GPE] fleet, [Papua New Guinea|GPE] too.',
    'A turkey, some china, and nothing else.',
  ];
  for (const line of lines) it(`reads: ${line}`, () => assert.equal(found(listedNames, marked(line).text), line));
});

describe('compromiseNames', () => {
  it('leaves out titles, possessives and punctuation, and is right about offsets after quotation marks', () => {
    const line = '“We wait,” said President [Peter Wilson|PERSON]. An aide of [Mary Smith|PERSON] agreed.';
    assert.equal(found(compromiseNames(nlp), marked(line).text), line);
  });
});
