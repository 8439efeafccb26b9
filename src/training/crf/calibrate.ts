import { labelIds } from '../../core/labels/labels';
import { type Model } from '../../core/tagger/modelFile';
import { Tagger } from '../../core/tagger/tagger';
import { figureSpans } from '../../core/figures/spans';
import { topicOf } from '../../core/tagger/topic';
import { blocksOf } from '../../core/text/blocks';
import { tokensOf } from '../../core/text/tokens';
import { type GoldRecord } from '../records';

interface Answer {
  readonly label: number;
  /** Log-odds of the least sure token, as the uncalibrated model has it. */
  readonly odds: number;
  readonly isRight: boolean;
}

/** So many answers a label needs for a curve of its own; with fewer it is drawn towards the curve of all. */
const prior = 60;

/** Fits a logistic curve (Platt 1999) for each label on records that the model has not learned from, and gives the model with them. */
export function calibrated(model: Model, records: readonly GoldRecord[]): Model {
  const answers = answersOf(model, records);
  const general = fit(answers, [1, 0], 0);
  const curves = labelIds.map((_, label) =>
    fit(
      answers.filter((answer) => answer.label === label),
      general,
      prior,
    ),
  );
  return { ...model, calibration: Float32Array.from(curves.flat()) };
}

function answersOf(model: Model, records: readonly GoldRecord[]): Answer[] {
  const tagger = new Tagger({
    ...model,
    calibration: Float32Array.from({ length: 2 * labelIds.length }, (_, at) => 1 - (at % 2)),
  });
  const answers: Answer[] = [];
  for (const { text, spans } of records) {
    const gold = new Set(spans.map(({ start, end, label }) => `${start} ${end} ${label}`));
    const blocks = [...blocksOf(text)];
    const topic = topicOf(blocks.map((block) => tagger.topics(tokensOf(block.text))));
    for (const block of blocks) {
      for (const { start, end, label, score } of tagger.tag(tokensOf(block.text), figureSpans(block.text), topic)) {
        const isRight = gold.has(`${block.start + start} ${block.start + end} ${label}`);
        answers.push({ label: labelIds.indexOf(label), odds: Math.log(score / (1 - score)), isRight });
      }
    }
  }
  return answers;
}

/** Gradient ascent on the likelihood, drawn to `centre` as by `weight` answers. */
function fit(answers: readonly Answer[], centre: readonly [number, number], weight: number): [number, number] {
  let [slope, intercept] = centre;
  const count = answers.length + weight;
  if (count === 0) return [slope, intercept];
  for (let step = 0; step < 2000; step++) {
    let [bySlope, byIntercept] = [weight * (centre[0] - slope), weight * (centre[1] - intercept)];
    for (const { odds, isRight } of answers) {
      const error = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-(slope * odds + intercept)));
      bySlope += error * odds;
      byIntercept += error;
    }
    slope += (0.05 * bySlope) / count;
    intercept += (0.2 * byIntercept) / count;
  }
  return [slope, intercept];
}
