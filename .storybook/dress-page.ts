/** What the toolbar says of the page around a story. */
export interface Dress {
  /** A `color-scheme`: `light`, `dark`, or both for as the system has it. */
  readonly theme: string;
  readonly direction: string;
  /** A language tag; without one the page keeps what it declares. */
  readonly language?: string;
}

/** Gives a page a colour scheme, direction and language. */
export function dressPage(page: HTMLElement, { theme, direction, language = page.lang }: Dress): void {
  page.style.colorScheme = theme;
  page.dir = direction;
  page.lang = language;
  // Frameworks with two themes are told by an attribute each: Bootstrap, then Bulma.
  for (const attribute of ['data-bs-theme', 'data-theme']) {
    if (theme === 'light' || theme === 'dark') page.setAttribute(attribute, theme);
    else page.removeAttribute(attribute);
  }
}
