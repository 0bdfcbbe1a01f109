import type { Message } from './strings.ts';

/**
 * A message with its values put in.
 *
 * A name without a value stays as it is written. A value is never read as a message.
 *
 * @param lang BCP 47 tag: numbers are written, and plurals chosen, as this language does; as English does when it is no
 *   tag.
 * @param values By name; a number is written with the language's digits and separators.
 * @example
 * formatMessage({ one: 'Every day', other: 'Every {count} days' }, 'en', { count: 3 }); // 'Every 3 days'
 */
export function formatMessage(
  message: Message,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  try {
    const text =
      typeof message === 'string'
        ? message
        : (message[`=${Number(values.count)}`] ??
          message[new Intl.PluralRules(lang).select(Number(values.count))] ??
          message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'number' ? new Intl.NumberFormat(lang).format(value) : (value ?? whole);
    });
  } catch (error) {
    if (!(error instanceof RangeError) || lang === 'en') throw error;
    return formatMessage(message, 'en', values);
  }
}
