// The design's tokens: each a custom property that a site may set, with the default it has when the site does not.
// Written out where they are used, so that they hold in the page and in shadow roots alike.

const token = (name: string, fallback: string): string => `var(--broadsheet-${name}, ${fallback})`;

// Colours follow the page's `color-scheme`; the element never declares one, since it paints no page.
export const INK = token('ink', 'light-dark(#1f1b16, #ece6db)');
export const MUTED = token('muted', 'light-dark(#645b50, #b0a698)');
export const ACCENT = token('accent', 'light-dark(#9a2a1c, #ff9a84)');
export const RULE = token('rule', 'light-dark(#d9d1c4, #45403a)');
export const TINT = token('tint', 'light-dark(#f7f3ec, #26231f)');
/** Background of what lies above the page, such as an open menu. */
export const PAPER = token('paper', 'light-dark(#fff, #1b1916)');
export const MARK = token('mark', 'light-dark(#fbe7a1, #5c4a10)');

export const FONT_TEXT = token(
  'font-text',
  "'Iowan Old Style', 'Palatino Nova', 'Palatino Linotype', 'URW Palladio L', P052, Charter, 'Source Serif 4', Georgia, serif",
);
export const FONT_HEADING = token('font-heading', FONT_TEXT);
export const FONT_UI = token('font-ui', "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif");
export const FONT_CODE = token(
  'font-code',
  "ui-monospace, 'SF Mono', 'Cascadia Code', 'Source Code Pro', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
);

export const FONT_SIZE = token('font-size', 'clamp(1.0625rem, 0.98rem + 0.35vi, 1.25rem)');
export const LINE_HEIGHT = token('line-height', '1.6');
export const MEASURE = token('measure', 'min(66ch, 36em)');
/** The step that all vertical distances are made of. */
export const SPACE = token('space', '1.5em');
export const RADIUS = token('radius', '4px');
