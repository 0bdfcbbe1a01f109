import type { AttackDocument } from './attack-document.ts';
import type { EngineReport } from './attack-engine.ts';
import { CHECKS } from './finding.ts';

/** A run is void if fewer documents than this run where nothing is taken out. */
export const LEAST_CONTROL = 100;

const COLUMNS = ['documents', 'drawn', 'refused', ...CHECKS] as const;

/**
 * Prints what came of the documents in an engine.
 *
 * @param hasDetails Whether each finding is printed, with its document.
 * @param leastControl Fewer documents than this that run where nothing is taken out make a run void.
 */
export function printReport(
  { engine, outcomes, control }: EngineReport,
  documents: readonly AttackDocument[],
  hasDetails: boolean,
  leastControl: number = LEAST_CONTROL,
): { readonly text: string; readonly isSafe: boolean } {
  const rows = outcomes.map(({ policy, mode, findings, ...counts }) => {
    const figures = COLUMNS.map((name) =>
      name in counts ? counts[name as keyof typeof counts] : findings.filter(({ check }) => check === name).length,
    );
    return [policy, mode, ...figures.map(String)];
  });
  const ran = Object.values(control).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(control).map(([kind, count]) => `${kind} ${count}`);
  const found = outcomes.flatMap(({ policy, mode, findings }) =>
    findings.map((finding) => ({ policy, mode, ...finding })),
  );
  const details = found.map(({ policy, mode, check, document, what }) => {
    const given =
      document === undefined ? '' : ` #${document} ${JSON.stringify(documents[document]?.given).slice(0, 160)}`;
    return `  ${check} (${policy}, ${mode})${given}\n    ${what}`;
  });
  const isVoid = ran < leastControl;
  const lines = [
    `## ${engine}`,
    '',
    printTable([['policy', 'drawn by', ...COLUMNS], ...rows]),
    '',
    `Where nothing is taken out, ${ran} of them run: ${kinds.join(', ')}.`,
    ...(isVoid ? [`Fewer than ${leastControl}: what the table says is void.`] : []),
    ...(hasDetails ? details : details.slice(0, 20)),
    '',
  ];
  return { text: lines.join('\n'), isSafe: !isVoid && found.length === 0 };
}

function printTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((name, index) => Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
