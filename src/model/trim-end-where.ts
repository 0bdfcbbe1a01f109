/**
 * Text without the characters at its end that a test is true for.
 *
 * Linear: a regular expression that ends in `$` tries again at each of them.
 */
export function trimEndWhere(text: string, isTrimmed: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0) {
    const isPair = end > 1 && /[\udc00-\udfff]/.test(text.charAt(end - 1));
    const start = end - (isPair ? 2 : 1);
    if (!isTrimmed(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
}
