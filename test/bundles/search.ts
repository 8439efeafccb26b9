/** Modules of Node that open a connection. */
const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'inspector', 'undici', 'ws'];

/** Names that a script in a page or a worker needs to reach the network. */
const networkNames =
  /(?<![\w$.])(?:(?:globalThis|self|window)\.)?(?:fetch\s*\(|importScripts\s*\()|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b/g;

/** Addresses that stand for the name of a thing and are never asked for: a JSON Schema's dialect, an XML namespace, a package of UIMA (which has no host). */
const names: readonly RegExp[] = [
  /^http:\/\/\//,
  /^https?:\/\/json-schema\.org\//,
  /^http:\/\/www\.(?:w3|omg|tei-c)\.org\//,
  /^http:\/\/uima\.apache\.org\/resourceSpecifier$/,
  /^http:\/\/www\.iptc\.org\/std\/ninjs\//,
];

/** The modules that a bundle asks for, in order. */
export function requiredModules(code: string): string[] {
  return [...code.matchAll(/\b(?:require|import)\s*\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name ?? '');
}

/** Every way to the network that stands in a bundle: modules, names, addresses. */
export function networkUses(code: string): string[] {
  const modules = requiredModules(code).filter((name) =>
    networkModules.includes(name.replace(/^node:/, '').split('/')[0] ?? ''),
  );
  const uses = [...code.matchAll(networkNames)].map(([use]) => use);
  const addresses = [...code.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`\\)<>]+/g)].map(([address]) => address);
  return [...modules, ...uses, ...addresses.filter((address) => !names.some((name) => name.test(address)))];
}
