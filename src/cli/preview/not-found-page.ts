import { markup } from '../../build/markup.ts';
import type { PageParts } from './page.ts';

/** What is shown for a path that names no article and no file. */
export function notFoundPage(path: string): PageParts {
  return {
    head: markup`<title>Not found · preview</title>`,
    body: markup`<nav class="way-back" aria-label="Preview"><a href="/">All articles</a></nav>
<main class="home">
<h1>Nothing is here</h1>
<p>No file of the folder is at <code>${path}</code>, and no article has its last part as a slug.</p>
</main>`,
  };
}
