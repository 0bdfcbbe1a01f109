import { type Markup, markup } from '../../build/markup.ts';
import { ASSETS } from './assets.ts';

/** What differs between the pages of the preview. */
export interface PageParts {
  /** Children of `<head>`: at least a title. */
  readonly head: Markup;
  readonly body: Markup;
  /** Language of the page as a whole: English when left out. */
  readonly lang?: string;
}

/**
 * What a page of the preview may load: scripts and styles of the preview alone, none of them inline.
 *
 * An article that gets past the sanitiser still runs nothing.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No script makes nodes of text, but for Lit with its own templates.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * A whole page of the preview.
 *
 * @param revision The state of the folder that it is made from.
 */
export function page({ head, body, lang = 'en' }: PageParts, revision: string): string {
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="broadsheet-revision" content="${revision}">
<link rel="icon" href="data:,">
${head}
<link rel="stylesheet" href="${ASSETS}styles.css">
<link rel="stylesheet" href="${ASSETS}preview.css">
<script type="module" src="${ASSETS}broadsheet.min.js"></script>
<script type="module" src="${ASSETS}reload.js"></script>
</head>
<body>
${body}
</body>
</html>
`.html;
}
