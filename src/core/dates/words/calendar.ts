/** Months by number, with the abbreviations of the news agencies. */
export const months: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Days of the week by ISO 8601 number, Monday 1. */
export const weekdays: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tue: 2,
  tues: 2,
  wednesday: 3,
  wed: 3,
  thursday: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};

/** A unit of time as the grammar reads it. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'night'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'generation';

/** Nouns that measure time; abbreviations stand only behind a number. */
export const timeUnits: Readonly<Record<string, TimeUnit>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  night: 'night',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  fortnight: 'fortnight',
  month: 'month',
  quarter: 'quarter',
  semester: 'half',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
  seconds: 'second',
  minutes: 'minute',
  hours: 'hour',
  nights: 'night',
  days: 'day',
  weekends: 'weekend',
  weeks: 'week',
  fortnights: 'fortnight',
  months: 'month',
  quarters: 'quarter',
  semesters: 'half',
  seasons: 'season',
  years: 'year',
  decades: 'decade',
  centuries: 'century',
  millennia: 'millennium',
  millenniums: 'millennium',
};

/** Units that are read behind digits only. */
export const timeAbbreviations: Readonly<Record<string, TimeUnit>> = {
  sec: 'second',
  secs: 'second',
  min: 'minute',
  mins: 'minute',
  hr: 'hour',
  hrs: 'hour',
  yr: 'year',
  yrs: 'year',
  h: 'hour',
  s: 'second',

  wk: 'week',
  wks: 'week',
};

/** Seasons by their TIMEX3 code. */
export const seasons: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** Parts of the day by their TIMEX3 code, or by the hour where they are a point. */
export const dayParts: Readonly<Record<string, string>> = {
  morning: 'MO',
  mornings: 'MO',
  afternoon: 'AF',
  afternoons: 'AF',
  evening: 'EV',
  evenings: 'EV',
  night: 'NI',
  nights: 'NI',
  overnight: 'NI',
  nighttime: 'NI',
  dawn: 'MO',
  predawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  sunup: 'MO',
  noon: '12:00',
  midday: '12:00',
  noontime: '12:00',
  midnight: '00:00',
  dusk: 'EV',
  sunset: 'EV',
  sundown: 'EV',
  nightfall: 'EV',
  midmorning: 'MO',
  midafternoon: 'AF',
  lunchtime: 'MI',
  tonight: 'NI',
};

/** Words that make a set of times: ISO 8601 durations between two of them. */
export const frequencies: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
  biannual: 'P6M',
  semiannual: 'P6M',
  semiannually: 'P6M',
  biannually: 'P6M',
  biennial: 'P2Y',
  biennially: 'P2Y',
};

/** Time zones in news copy, by their offsets from UTC as ISO 8601 writes them ("Z", "-05:00"); empty where several have those letters. */
export const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  bst: '+01:00',
  ist: '',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  et: '',
  cst: '-06:00',
  cdt: '-05:00',
  ct: '',
  mst: '-07:00',
  mdt: '-06:00',
  mt: '',
  pst: '-08:00',
  pdt: '-07:00',
  pt: '',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
  nst: '-03:30',
  ndt: '-02:30',
  ast: '-04:00',
  adt: '-03:00',
  sast: '+02:00',
  eat: '+03:00',
  wat: '+01:00',
  cat: '+02:00',
  pkt: '+05:00',
  gst: '+04:00',
  sgt: '+08:00',
  hkt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  acst: '+09:30',
  awst: '+08:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  wib: '+07:00',
  brt: '-03:00',
  art: '-03:00',
  trt: '+03:00',
  ict: '+07:00',
  pht: '+08:00',
  npt: '+05:45',
  wita: '+08:00',
  wit: '+09:00',
};
