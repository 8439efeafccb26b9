/** Closed classes of words, in lower case, that tell where phrases begin and end. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Pronouns that can be a subject. */
export const subjectPronouns = set('he she they it we i you who');

/** Pronouns that can be an object. */
export const objectPronouns = set('him her them us me you it');

/** Pronouns that a source named before may stand behind. */
export const speakingPronouns = set('he she they it');

/** Words that open a noun phrase. */
export const determiners = set(
  'the a an this that these those his her its their our my your some several many most all both each every any no one two three four five six seven eight nine ten other another such few more',
);

/** Determiners that say that the thing was spoken of before. */
export const pointing = set('the this that these those its his her their');

/** Words that open a clause. */
export const subordinators = set(
  'that because if when while as after before although though since until unless where whereas whether which who whom whose what how why but so than',
);

/** Words that may stand between a subject and its verb. */
export const betweenSubjectAndVerb = set(
  'has have had would will did does do can could may might must should also then later earlier once previously repeatedly recently again now still only just always never often simply reportedly first finally eventually already immediately quickly quietly publicly privately both all each themselves himself herself itself angrily flatly firmly aloud however meanwhile therefore instead nevertheless nonetheless since long sometimes today yesterday tonight separately initially subsequently',
);

/** Words that deny; what they stand with was not said. */
export const negations = set("not never n't nobody none cannot can't won't");

/** Forms of "be", behind which a form in -ed is passive. */
export const beForms = set('is are was were be been being am ’s ’re');

/** Words that open a sentence before its subject. */
export const openers = set(
  'earlier later meanwhile separately however instead still yet also then now today yesterday previously once but and so moreover furthermore nevertheless nonetheless indeed perhaps maybe for besides thus hence afterwards afterward again elsewhere overnight only even',
);

/** Words that end a noun phrase or open an adverbial. */
export const prepositions = set(
  'in on at by for from of to with without about after before during outside inside through throughout against under over between among into onto near via since until like as despite amid beyond across along around behind upon toward towards per within',
);

/** Prepositions that go on with a noun phrase ("officials at the ministry", "a spokesman for the union"). */
export const phrasePrepositions = set('of at for in from with to on against');

/** The days of the week. */
export const weekdays = set('monday tuesday wednesday thursday friday saturday sunday');

/** Nouns that say when. */
export const timeWords = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today tonight tomorrow week month year night morning afternoon evening midday noon midnight weekend days weeks months years hours minutes mondays',
);

/** Forms of verbs that end no -ed; with the endings they tell that a stretch of words is a clause. */
export const finiteVerbs = set(
  'is are was were has have had do does did can could will would shall should may might must am ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't can't couldn't won't wouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t didn’t don’t can’t couldn’t won’t wouldn’t " +
    'became began bent bit blew bought broke brought built burst came caught chose clung crept cut dealt died dug drew drank drove ate fell fed fought fled flew forgot froze gave went grew hung held hid hit heard felt thought sought bore beat bled bound bred chose dug lit swore overcame withdrew mistook overtook undertook rewrote shrank sprang strode strove wove slew spun stuck stung swung wrung kept knew laid led left lent let lit lost made meant met paid put quit ran rang read rose said sang sank sat saw sent set shook shone shot shut slept slid sold spent spoke spread stole stood struck sued swam swept swore swung threw told took taught tore understood wept woke won wore wrote lay lies lie ' +
    'says gets goes makes takes wants needs remains seems comes becomes gives holds keeps leads faces plans hopes expects owns includes costs runs',
);

/** Titles and ranks before a name, in lower case without a full stop. */
export const titles = set(
  'mr mrs ms miss dr prof professor sir dame lord lady judge justice president vice prime minister secretary governor gov senator sen representative rep congressman congresswoman mayor councillor councilman councilwoman chancellor ambassador envoy general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal admiral adm commander cmdr chief officer constable pc detective inspector superintendent supt sheriff deputy king queen prince princess pope cardinal bishop archbishop father mother sister brother reverend rev rabbi imam sheikh chairman chairwoman chairperson chair chief executive director manager coach head captain spokesman spokeswoman spokesperson attorney lawyer counsel prosecutor novelist author actor actress singer striker midfielder defender goalkeeper fire police foreign interior finance defence defense health transport agriculture education home state u.s first assistant acting former ex retired farmer commuter passenger curator docker magistrate clerk union leader opposition party economist analyst baker nurse editor reporter bassist juror professor dean pilot wing goalie rookie',
);

/** Titles that a name follows wherever they stand in a run of capitals ("Oxbow Chief Executive Marcus Dellarosa"). */
export const ranks = set(
  'mr mrs ms miss dr prof professor sir dame minister president secretary governor senator representative mayor councillor chancellor ambassador general colonel major captain sergeant admiral commander executive officer constable inspector superintendent sheriff magistrate judge justice king queen prince princess pope bishop archbishop chairman chairwoman director manager coach spokesman spokeswoman attorney chief supt pc',
);

/** Offices that one person holds: "the mayor" is the mayor, and not the last person spoken of. */
export const offices = set(
  'mayor governor president minister premier king queen pope chancellor ambassador envoy judge chief director chairman chairwoman sheriff secretary prosecutor',
);

/** Nouns that stand for an institution named before. */
export const generic = set(
  'company agency airline firm group body organisation organization business retailer carmaker maker lender corporation manufacturer developer operator charity chain brand chipmaker bank club team newspaper paper document',
);

/** Words that show which pronoun a person is spoken of with. */
export const genders: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'father',
    'brother',
    'son',
    'man',
    'spokesman',
    'chairman',
    'businessman',
    'policeman',
    'husband',
    'widower',
    'uncle',
    'grandfather',
    'boy',
    'congressman',
    'bishop',
    'pope',
    'fisherman',
    'his',
  ].map((word) => [word, 'he'] as const),
  ...[
    'mrs',
    'ms',
    'miss',
    'dame',
    'lady',
    'queen',
    'princess',
    'mother',
    'sister',
    'daughter',
    'woman',
    'spokeswoman',
    'chairwoman',
    'businesswoman',
    'policewoman',
    'wife',
    'widow',
    'aunt',
    'grandmother',
    'girl',
    'congresswoman',
    'actress',
    'soprano',
    'nun',
  ].map((word) => [word, 'she'] as const),
]);
