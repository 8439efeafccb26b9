/** Characters that XML 1.0 cannot hold at all, lone surrogates among them. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an attribute or an element; line ends and tabs survive a reader that normalises them. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"\t\n\r]/g, (one) => entities[one] ?? one);
}

/** Text for the content of an element, where line ends and tabs may stand; a carriage return may not, readers would drop it. */
export function escapeXmlText(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>\r]/g, (one) => entities[one] ?? one);
}

/** How many characters of the text XML cannot hold. */
export function illegalIn(text: string): number {
  return text.match(illegal)?.length ?? 0;
}
