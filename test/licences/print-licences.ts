import type { RuntimePackage } from './runtime-packages.ts';

/** The text of `LICENCES.md`. */
export function printLicences(packages: readonly RuntimePackage[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const sums = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return `# Licences

Broadsheet is under the MIT licence (\`LICENSE\`). Installed, it brings these ${packages.length} packages along: ${sums
    .map(([licence, number]) => `${number} under ${licence}`)
    .join(', ')}.

What the scripts \`dist/*.min.js\` and \`dist/broadsheet/*.js\` hold of them stands in \`dist/broadsheet/licences.txt\` with the words of each licence; a site that serves the scripts serves that file beside them.

This file is made of \`package-lock.json\` by \`npm run licences\`.

| package | version | licence |
|---|---|---|
${packages.map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`).join('\n')}
`;
}
