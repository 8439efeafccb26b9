import { type SourceKind } from '../detect/analysis';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Head nouns, in lower case and the singular, by the kind of source that they name. */
const heads: Readonly<Record<Exclude<SourceKind, 'person'>, ReadonlySet<string>>> = {
  document: set(
    'report study survey poll document memo letter email mail statement communiqué communique filing indictment complaint affidavit lawsuit transcript data figure statistic research paper analysis audit review forecast notice bulletin law bill contract agreement text file record diary note message article book banner sign placard post reply result finding review account dossier notebook ruling verdict opinion petition warrant',
  ),
  medium: set(
    'television tv radio newspaper newspapers media agency-report broadcaster magazine tabloid daily website broadcast channel station press',
  ),
  institution: set(
    'ministry government agency department company firm bank police army military navy force council court union party commission committee board bureau office service authority parliament senate congress cabinet group organisation organization association federation university school hospital airline club team church charity foundation fund institute centre center administration embassy palace house opposition regulator operator utility corporation coalition alliance militia regime junta kremlin pentagon industry museum brigade unit desk branch county city town state country republic kingdom nation coastguard guard border developer manufacturer carmaker maker chipmaker retailer insurer lender brewer builder publisher carrier producer supplier provider distributor exporter importer grower grocer manufacturer charter newsletter centre bloc panel tribunal contractor',
  ),
  unnamed: set(
    'hundred thousand dozen score daughter son wife husband brother sister widow widower uncle aunt cousin nephew niece grandmother grandfather child official source diplomat person people resident witness spokesman spokeswoman spokesperson aide analyst expert doctor medic scientist researcher economist officer soldier activist lawyer worker teacher farmer driver passenger survivor relative local critic supporter opponent protester demonstrator organiser organizer prosecutor investigator detective rescuer authorities leader minister commander employee staff member fan player parent mother father woman man student pupil insider executive trader investor adviser advisor negotiator delegate envoy rebel fighter militant smuggler villager fisherman geologist ally employee friend colleague juror passer-by bystander caller reader voter',
  ),
};

/** Words at the end of a medium's name. */
const mediaNames = set(
  'reuters afp ap bbc cnn tribune times post herald gazette courier echo guardian telegraph chronicle observer journal news news-agency dispatch standard mirror sun star globe examiner mail wire tv radio television press fm agency',
);

/** Words within the name of an institution. */
const institutionNames = set(
  'ministry department bureau board bank bancorp motors energy airlines airways air agency party front union council university institute organization organisation commission court committee service office group inc corp ltd plc co company holdings partners foundation association federation trust club united city museum house parliament assembly congress senate army navy force police terminals transit financial capital industries systems systems airlines authority administration church hospital school college civil & society crescent cross nations league league network doctors lines hurricane storm typhoon cyclone lake mount river port fort operation street road bridge square stadium park hall tower gate cup trophy prize games',
);

/** The singular of a regular noun, near enough to look it up. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (/(?:news|press|series|police|authorities|us|ss|is)$/.test(lower)) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`;
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** The kind that a common noun stands for. */
export function kindOfHead(word: string): Exclude<SourceKind, 'person'> | undefined {
  const one = singular(word);
  for (const kind of ['document', 'institution', 'medium', 'unnamed'] as const) if (heads[kind].has(one)) return kind;
  return undefined;
}

/** The kind of a name in capitals, where its words show that it is no person. */
export function kindOfName(words: readonly string[]): 'medium' | 'institution' | undefined {
  const lower = words.map((word) => word.toLowerCase());
  if (lower.some((word) => institutionNames.has(word))) return 'institution';
  if (mediaNames.has(lower.at(-1) ?? '')) return 'medium';
  return undefined;
}

/** Whether the noun names several people or things. */
export function isPlural(head: string): boolean {
  const lower = head.toLowerCase();
  return /^(?:police|people|authorities|staff)$|(?:men|[^s]s)$/.test(lower) && !/(?:news|us|is)$/.test(lower);
}

/** Whether the noun, in the singular, is one for persons, as far as its ending tells. */
export function isRole(head: string): boolean {
  const kind = kindOfHead(head);
  if (kind !== undefined || head.endsWith('maker')) return kind === 'unnamed';
  return /(?:er|or|ist|man|woman|person|ian|ant|ent|half|back|ee)$/.test(head);
}
