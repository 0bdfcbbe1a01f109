import { nearestName } from '../../model/nearest-name.ts';
import { UsageError } from '../usage-error.ts';
import type { Report } from './report.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif } from './report-sarif.ts';

const FORMATS = new Map<string, Report>([
  ['pretty', reportPretty],
  ['json', reportJson],
  ['sarif', reportSarif],
  ['github', reportGithub],
]);

/**
 * What prints the format of this name.
 *
 * @throws {UsageError} When there is none; the nearest right one is named.
 */
export function readFormat(name = 'pretty'): Report {
  const report = FORMATS.get(name);
  if (report) return report;
  const nearest = nearestName(name, FORMATS.keys());
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw new UsageError(`--format takes ${[...FORMATS.keys()].join(', ')}, not "${name}".${meant}`);
}
