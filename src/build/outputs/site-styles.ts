/** `site.css`: what surrounds the articles of a built site; the articles have `styles.css`. */
export const SITE_STYLES = `:root {
  color-scheme: light dark;
  --site-ink: light-dark(#1d1f21, #e6e3de);
  --site-quiet: light-dark(#5f646b, #a3a19c);
  --site-paper: light-dark(#fdfcfa, #16181b);
  --site-line: light-dark(#e2ded6, #33373d);
  --site-accent: light-dark(#8a2b12, #f0a080);
}

body {
  margin: 0;
  padding: 0 clamp(1rem, 5vw, 3rem) 5rem;
  background: var(--site-paper);
  color: var(--site-ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}

a:focus-visible { outline: 2px solid var(--site-accent); outline-offset: 3px; border-radius: 2px; }

.site, main { max-width: 44rem; margin-inline: auto; }

.site {
  margin-block-end: clamp(1.5rem, 5vh, 3rem);
  padding-block: 1.25rem 1rem;
  border-block-end: 1px solid var(--site-line);
}
.site > a { color: var(--site-quiet); font-weight: 600; text-decoration: none; }
.site > a:hover { color: var(--site-accent); }
.site h1 {
  margin: clamp(1.5rem, 6vh, 4rem) 0 0;
  font: 600 clamp(2.2rem, 6vw, 3.4rem)/1.08 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  overflow-wrap: anywhere;
  text-wrap: balance;
}
.site p { margin: 0.75rem 0 0.5rem; color: var(--site-quiet); font-size: 1.1rem; }

.home h2 { margin: 2.5rem 0 0.75rem; color: var(--site-quiet); font-size: 0.9rem; font-variant-numeric: tabular-nums; }
.home ul { margin: 0; padding: 0; list-style: none; }
.home li { padding-block: 0.9rem; border-block-end: 1px solid var(--site-line); }
.home li a {
  color: var(--site-ink);
  font: 600 1.2rem/1.3 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  text-decoration: none;
  overflow-wrap: anywhere;
}
.home li a:hover { color: var(--site-accent); text-decoration: underline; text-underline-offset: 0.15em; }
.home time { color: var(--site-quiet); font-size: 0.85rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.home li p {
  display: -webkit-box;
  margin: 0.3rem 0 0;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  color: var(--site-quiet);
  font-size: 0.95rem;
}

@media print {
  .site > a { display: none; }
}
`;
