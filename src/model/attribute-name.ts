/** Properties whose name hast changes beyond its case. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['acceptCharset', 'accept-charset'],
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['httpEquiv', 'http-equiv'],
]);

/** The HTML attribute that a hast property is: `dateTime` is `datetime`, `dataItem` is `data-item`. */
export function attributeName(property: string): string {
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice('aria'.length).toLowerCase()}`;
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return NAMES.get(property) ?? property.toLowerCase();
}
