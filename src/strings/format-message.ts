import type { Message } from './strings.ts';

/**
 * A message with its values put in.
 *
 * @param lang BCP 47 tag: numbers are written, and plurals chosen, as this language does.
 * @param values By name; a number is written with the language's digits and separators.
 * @example
 * formatMessage({ one: 'Every day', other: 'Every {count} days' }, 'en', { count: 3 }); // 'Every 3 days'
 */
export function formatMessage(
  message: Message,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(lang).select(Number(values.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? new Intl.NumberFormat(lang).format(value) : value;
  });
}
