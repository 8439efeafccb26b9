/** Titles, ranks and offices that stand before a person's name and are no part of it; without full stop. */
const titles = new Set(
  (
    'Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Prince Princess King Queen Sheikh Sheik Ayatollah Imam Rabbi Pope Cardinal ' +
    'Archbishop Bishop Father Sister Rev Reverend Pastor President Premier Chancellor Minister Secretary Senator Sen Rep ' +
    'Representative Congressman Congresswoman Governor Gov Mayor Ambassador Judge Justice Chief Director Chairman Chairwoman ' +
    'General Gen Lieutenant Lt Colonel Col Major Maj Captain Capt Sergeant Sgt Corporal Cpl Private Pvt Admiral Adm Commander ' +
    'Cmdr Brigadier Brig Marshal Inspector Insp Officer Detective Superintendent Coach Spokesman Spokeswoman Vice Deputy Prime ' +
    'Foreign Defense Defence Interior Finance Justice Attorney'
  ).split(' '),
);

/** Whether a word is such a title, with or without its full stop. */
export function isTitle(word: string): boolean {
  return titles.has(word.replace(/\.$/, ''));
}
