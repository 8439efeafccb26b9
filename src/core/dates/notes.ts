export const notes = {
  past: 'the most recent one up to the article’s date',
  future: 'the first one from the article’s date on, as the verb looks ahead',
  last: 'the most recent one before the article’s date',
  next: 'the first one after the article’s date',
  this: 'the one in the same year or week as the article’s date',
  shift: 'counted from the article’s date',
  nearest: 'the one nearest to the article’s date',
  fitting: 'the nearest one to the article’s date that falls on that weekday',
  ofWeek: 'the week in which that day lies',
} as const;
