/**
 * Whether a source has raw HTML of which a browser makes a tree that no HTML says: what stands in an open `<table>` and is
 * no part of it is moved out in front of it, items into items. Printed and read again, it is another tree.
 */
export function mayNestOddly(source: string): boolean {
  return /<\/?(?:table|caption|colgroup|t(?:body|foot|head|r|d|h)|li|d[dt])\b/i.test(source);
}
