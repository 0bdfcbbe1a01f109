const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to send: written here, or escaped. */
export class Markup {
  constructor(readonly html: string) {}
}

type Value = Markup | string | number | undefined | readonly Markup[];

/**
 * HTML as a template literal: what is put into it is escaped, unless it is markup itself.
 *
 * @example markup`<h1>${title}</h1>`
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((text, index) => text + toHtml(values[index])).join(''));
}

function toHtml(value: Value): string {
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map(({ html }) => html).join('');
  return String(value ?? '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
