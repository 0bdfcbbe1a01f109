/** Styles of what surrounds the articles in the preview; the articles have their own. */
export const previewStyles = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1d1f21, #e6e3de);
  --quiet: light-dark(#5f646b, #a3a19c);
  --paper: light-dark(#fdfcfa, #16181b);
  --card: light-dark(#ffffff, #1e2125);
  --line: light-dark(#e2ded6, #33373d);
  --accent: light-dark(#8a2b12, #f0a080);
  --warning: light-dark(#7a5200, #f2c14e);
  --error: light-dark(#a3122a, #ff8a94);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}

body {
  margin: 0;
  padding: 0 clamp(1rem, 5vw, 3rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
}

a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }

.masthead, .home, .way-back, .problems { max-width: 68rem; margin-inline: auto; }

.masthead { padding-block: clamp(2rem, 8vh, 5rem) 2rem; border-block-end: 1px solid var(--line); }
.masthead h1 { margin: 0; font: 600 clamp(2.2rem, 6vw, 3.6rem)/1.05 var(--serif); overflow-wrap: anywhere; }
.masthead p { margin: 0.8rem 0 0; color: var(--quiet); }
.masthead .kicker {
  margin: 0 0 0.6rem;
  color: var(--accent);
  font-size: 0.8rem;
  font-weight: 600;
  letter-spacing: 0.12em;
  text-transform: uppercase;
}

.home { padding-block-start: 2rem; }
.home h1 { font: 600 2rem/1.2 var(--serif); }
.home h2 {
  margin: 2.5rem 0 1rem;
  color: var(--quiet);
  font: 600 0.85rem/1.3 var(--mono);
}

.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
  gap: 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.card {
  position: relative;
  display: flex;
  flex-direction: column;
  gap: 0.5rem;
  padding: 1.25rem 1.35rem 1.35rem;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
}
.card:hover { border-color: var(--accent); }
.card h3 { margin: 0; font: 600 1.2rem/1.3 var(--serif); text-wrap: balance; overflow-wrap: anywhere; }
.card h3 a { color: inherit; text-decoration: none; }
.card:hover h3 a { color: var(--accent); }
.card h3 a::after { content: ""; position: absolute; inset: 0; border-radius: inherit; }
.facts { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; margin: 0; color: var(--quiet); font-size: 0.85rem; }
.facts:empty { display: none; }
.excerpt {
  display: -webkit-box;
  margin: 0;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 4;
  color: var(--quiet);
  font-size: 0.95rem;
}
.badge { padding: 0 0.55em; border: 1px solid currentcolor; border-radius: 1em; font-weight: 600; }
.badge.warning { color: var(--warning); }
.badge.error { color: var(--error); }

.way-back {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem 1.5rem;
  justify-content: space-between;
  padding-block: 1rem;
  margin-block-end: clamp(1rem, 5vh, 3rem);
  border-block-end: 1px solid var(--line);
  font-size: 0.9rem;
}
.way-back code, .home code { color: var(--quiet); font-family: var(--mono); overflow-wrap: anywhere; }

.problems { margin-block-start: 4rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
.problems h2 { font: 600 1.1rem/1.3 var(--sans); }
.problems ol { display: grid; gap: 1rem; padding: 0; list-style: none; }
.problems li {
  overflow-x: auto;
  padding: 0.9rem 1.1rem;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--warning);
  border-radius: 6px;
  background: var(--card);
}
.problems li.error { border-inline-start-color: var(--error); }
.problems pre { margin: 0; font: 0.85rem/1.5 var(--mono); }

@media print {
  .way-back, .problems { display: none; }
}
`;
