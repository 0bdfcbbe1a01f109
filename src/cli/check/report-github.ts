import type { Problem } from '../../model/problem.ts';
import type { Report } from './report.ts';

/**
 * For a workflow of GitHub Actions: a command for each problem, which becomes a note beside the line.
 *
 * See https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const reportGithub: Report = ({ problems }) => problems.map(annotation).join('\n');

function annotation({ code, severity, message, hint, file, place, url }: Problem): string {
  const isOneLine = place?.start.line === place?.end.line;
  const properties = Object.entries({
    file,
    line: place?.start.line,
    // Columns are taken only where both ends are in one line.
    col: isOneLine ? place?.start.column : undefined,
    endLine: place?.end.line,
    endColumn: isOneLine ? place?.end.column : undefined,
    title: code,
  }).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${escapeProperty(String(value))}`));
  const text = [message, ...(hint === undefined ? [] : [`Hint: ${hint}`]), `See ${url}`].join('\n');
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

/**
 * The escaping of the toolkit's own `core.error`: `%` first, so that the others are not escaped twice.
 *
 * Other control characters are escaped, too, since what is printed may be read in a terminal; GitHub leaves those escapes
 * as they are.
 */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replace(/[\u0000-\u001f\u007f-\u009f]/g, (control) => {
    return `%${control.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
