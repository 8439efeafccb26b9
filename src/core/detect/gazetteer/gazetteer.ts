import { type KnownLabel } from '../../labels/labels';
import { placeNames } from './places';
import { tokensOf } from '../../text/tokens';

const labelOfTable = { countries: 'GPE', capitals: 'GPE', peoples: 'NORP', regions: 'LOC' } as const satisfies Record<
  keyof typeof placeNames,
  KnownLabel
>;

/** The label of each known name of a place or people; earlier tables win, so Luxembourg is the country. */
export const gazetteer: ReadonlyMap<string, KnownLabel> = new Map(
  (Object.keys(labelOfTable) as (keyof typeof placeNames)[])
    .reverse()
    .flatMap((table) => placeNames[table].split(',').map((name) => [name.trim(), labelOfTable[table]] as const)),
);

/** How many tokens the longest name has. */
export const longestName = Math.max(...Array.from(gazetteer.keys(), (name) => tokensOf(name).length));
