import { own } from '../util/own';

/**
 * What may stand with a cue verb: `direct` quotation marks, an `indirect` clause, a `hearer` before the clause ("told
 * reporters that"), a quoted `name` for something ("called it “…”"). `document` cues need a document for a subject
 * ("the figures show"), `that` cues take no clause without the word, `noun` marks verbs whose plain and -s forms are mostly nouns ("claims").
 */
type Use = 'direct' | 'indirect' | 'that' | 'hearer' | 'name' | 'document' | 'noun';

/** A form of a cue verb. */
export interface Cue {
  readonly verb: string;
  readonly form: 'plain' | 's' | 'past' | 'ing';
  readonly uses: ReadonlySet<Use>;
}

/** Verbs by what they may take; a `*` doubles the last consonant before -ed and -ing. Irregular forms stand below. */
const table: readonly (readonly [uses: readonly Use[], verbs: string])[] = [
  [
    ['direct', 'indirect'],
    'say add announce argue acknowledge admit* affirm allege assert boast caution complain concede conclude confess confirm contend ' +
      'counter deny disclose emphasize emphasise explain insist lament maintain observe predict proclaim reckon ' +
      'reiterate respond reveal stress suggest testify vow wonder rule reflect reason muse quip* retort ' +
      'conjecture speculate imply hint swear attest stipulate posit* point-out go-on-record',
  ],
  [
    ['direct', 'indirect', 'noun'],
    'claim note report state estimate forecast pledge promise signal* joke reply remark guess',
  ],
  [['direct', 'indirect', 'that', 'noun'], 'post tweet mention'],
  [['direct', 'indirect', 'hearer'], 'tell warn assure remind inform advise reassure notify'],
  [['direct', 'indirect', 'that'], 'write declare recall recount agree remember'],
  [['indirect', 'noun'], 'believe think hope fear feel assume suspect doubt worry'],
  [['indirect', 'document'], 'show find indicate state'],
  [
    ['direct'],
    'ask inquire urge plead shout yell whisper scream exclaim grumble grunt sigh laugh smile chuckle snap* ' +
      'bark mutter murmur gush beam fume shrug* interject interrupt intone continue remember stammer chime-in chip-in shoot-back hit-back ' +
      'fire-back put-it sum-up sob* grin* groan scoff wail opine disagree protest begin* cheer enthuse holler venture crow marvel grimace croon',
  ],
  [['direct', 'noun'], 'answer comment demand question text email cry chant read repeat offer'],
  [['name'], 'describe dub* slam* hail denounce dismiss condemn accuse characterize characterise deem liken'],
  [['name', 'noun'], 'call brand label*'],
];

const irregular: Readonly<Record<string, string>> = {
  say: 'says said saying',
  write: 'writes wrote writing',
  tell: 'tells told telling',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  find: 'finds found finding',
  show: 'shows showed showing',
  swear: 'swears swore swearing',
  read: 'reads read reading',
  begin: 'begins began beginning',
  forecast: 'forecasts forecast forecasting',
  shoot: 'shoots shot shooting',
  put: 'puts put putting',
  hit: 'hits hit hitting',
  go: 'goes went going',
};

const signalForms = 'signals signaled signaling';

function formsOf(verb: string, doubles: boolean): readonly string[] {
  const known = own(irregular, verb)?.split(' ');
  if (known) return known;
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = doubles ? verb + verb.slice(-1) : verb;
  return [/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

function build(): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  const put = (text: string, cue: Cue) => {
    const known = cues.get(text);
    cues.set(text, known ? { ...known, uses: new Set([...known.uses, ...cue.uses]) } : cue);
  };
  for (const [names, verbs] of table) {
    for (const entry of verbs.split(' ')) {
      const [verb = '', particle] = entry.replace('*', '').split(/-(.*)/);
      const uses = new Set(names);
      const tail = particle ? `-${particle}` : '';
      const [s = '', past = '', ing = ''] = formsOf(verb, entry.endsWith('*'));
      put(verb + tail, { verb, form: verb === past ? 'past' : 'plain', uses });
      put(s + tail, { verb, form: 's', uses });
      put(past + tail, { verb, form: 'past', uses });
      put(ing + tail, { verb, form: 'ing', uses });
    }
  }
  for (const [index, text] of signalForms.split(' ').entries()) {
    const form = (['s', 'past', 'ing'] as const)[index] ?? 's';
    put(text, { verb: 'signal', form, uses: new Set<Use>(['direct', 'indirect', 'noun']) });
  }
  return cues;
}

const cues = build();

const withParticles = new Set([...cues.keys()].flatMap((form) => (form.includes('-') ? [form.split('-')[0]] : [])));

/** Whether a word, in lower case, begins a cue of two words. */
export function takesParticle(word: string): boolean {
  return withParticles.has(word);
}

/** The cue that a word, in lower case, is a form of. Verbs with a particle are looked up as "pointed-out". */
export function cueOf(word: string): Cue | undefined {
  return cues.get(word);
}

/** Every form of every cue, in lower case. */
export const cueForms: readonly string[] = [...cues.keys()];
