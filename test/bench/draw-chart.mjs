const WIDTH = 760;
const PANEL = { width: 200, left: 150, gap: 16, top: 56 };
const BAR = { height: 18, step: 28 };
const TITLES = { cold: 'Cold', warm: 'Nothing changed', changed: 'One changed' };

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * CPU seconds of each builder as bars: a panel for each phase, all on one scale. SVG that follows light and dark.
 *
 * @param figures Of any counts of articles; the largest that every builder has is drawn.
 */
export function drawChart(figures, machine) {
  const names = [...new Set(figures.map(({ name }) => name))];
  const counts = [...new Set(figures.map(({ count }) => count))].sort((a, b) => b - a);
  const count = counts.find((each) =>
    names.every((name) => figures.some((one) => one.name === name && one.count === each)),
  );
  const shown = figures.filter((each) => each.count === count);
  const most = Math.max(...shown.map(({ cpu }) => cpu));
  const height = PANEL.top + names.length * BAR.step + 28;
  const parts = names.map((name, row) => {
    const y = PANEL.top + row * BAR.step + BAR.height - 5;
    return `<text class="name" x="${PANEL.left - 10}" y="${y}" text-anchor="end">${escaped(name)}</text>`;
  });
  Object.entries(TITLES).forEach(([phase, title], column) => {
    const left = PANEL.left + column * (PANEL.width + PANEL.gap);
    parts.push(`<text class="title" x="${left}" y="${PANEL.top - 14}">${title}</text>`);
    names.forEach((name, row) => {
      const { cpu } = shown.find((each) => each.name === name && each.phase === phase);
      const y = PANEL.top + row * BAR.step;
      const width = Math.max(2, (cpu / most) * (PANEL.width - 44));
      const kind = name === 'Broadsheet' ? 'ours' : 'theirs';
      parts.push(
        `<rect class="${kind}" x="${left}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}" rx="3"/>`,
        `<text class="figure" x="${(left + width + 6).toFixed(1)}" y="${y + BAR.height - 5}">${cpu < 10 ? cpu.toFixed(1) : Math.round(cpu)}</text>`,
      );
    });
  });
  const heading = `CPU seconds to build ${count.toLocaleString('en')} articles`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 40} ${height}" role="img" aria-label="${heading}; less is better">
<style>
  text { font: 13px system-ui, sans-serif; fill: #2b2b2b; }
  .heading { font-size: 15px; font-weight: 600; }
  .title { font-weight: 600; }
  .machine { font-size: 11px; fill: #6b6b6b; }
  .ours { fill: #0b6e5f; }
  .theirs { fill: #b9c2c0; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e6e6; }
    .machine { fill: #a0a0a0; }
    .ours { fill: #4cc2ac; }
    .theirs { fill: #56605e; }
  }
</style>
<text class="heading" x="0" y="18">${heading} <tspan font-weight="400">(less is better)</tspan></text>
${parts.join('\n')}
<text class="machine" x="0" y="${height - 6}">${escaped(machine)}</text>
</svg>
`;
}
