/** Part of a URN or IRI; half a surrogate pair, which has no UTF-8, becomes U+FFFD. */
export function escapeIri(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** The name of a document as an IRI: one that has a scheme is one already, a path is escaped between its slashes. */
export function iriOf(name: string): string {
  return hasScheme(name) ? name : name.split('/').map(escapeIri).join('/');
}

/** The name that `iriOf` was given. */
export function nameOf(iri: string): string {
  if (hasScheme(iri)) return iri;
  try {
    return decodeURIComponent(iri);
  } catch {
    return iri;
  }
}

function hasScheme(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\S*$/i.test(name);
}
