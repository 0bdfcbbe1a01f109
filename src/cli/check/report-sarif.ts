import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageVersion } from '../../build/outputs/package-files.ts';
import { isWithin } from '../../collection/files/is-within.ts';
import type { Edit } from '../../model/edit.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, pageOf } from '../../model/problem.ts';
import { type ProblemCode, problemCodes, severityOf } from '../../model/problem-codes.ts';
import type { Report, ReportContext } from './report.ts';
import { readRulePage } from './rule-page.ts';

// The name that GitHub and others know for the root of the sources.
const ROOT = '%SRCROOT%';

/**
 * For code scanning: SARIF 2.1.0.
 *
 * See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const reportSarif: Report = async ({ problems }, context) => {
  const found = new Set(problems.map(({ code }) => code));
  const codes = problemCodes.filter((code) => found.has(code));
  const run = {
    tool: {
      driver: {
        name: 'Broadsheet',
        version: packageVersion(),
        informationUri: 'https://unpkg.com/broadsheet/README.md',
        rules: await Promise.all(codes.map(ruleOf)),
      },
    },
    originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(context.base).href.replace(/\/$/, '')}/` } },
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code), context)),
  };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  );
};

async function ruleOf(code: ProblemCode) {
  const { headline, description } = await readRulePage(code);
  const helpUri = pageOf(code);
  return {
    id: code,
    shortDescription: { text: headline },
    fullDescription: { text: description },
    help: { text: `${description} See ${helpUri}`, markdown: `${description} [Read more](${helpUri})` },
    helpUri,
    defaultConfiguration: { level: severityOf(code) },
  };
}

function resultOf(problem: Problem, ruleIndex: number, context: ReportContext) {
  const { code, severity, message, hint, file, place, related = [], fix } = problem;
  const relatedLocations = related.flatMap((other, index) => {
    const location = locationOf(other.file ?? file, other.place, context);
    return location ? { id: index + 1, message: { text: other.message }, ...location } : [];
  });
  const location = locationOf(file, place, context);
  const fixes = fix && file !== undefined ? fixesOf(fix, file, hint, context) : [];
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    ...(location && { locations: [location] }),
    ...(relatedLocations.length > 0 && { relatedLocations }),
    ...(fixes.length > 0 && { fixes }),
  };
}

function locationOf(file: string | undefined, place: Place | undefined, { texts, base }: ReportContext) {
  if (file === undefined) return undefined;
  const region = place && regionOf(place, texts.of(file));
  return { physicalLocation: { artifactLocation: artifactOf(file, base), ...(region && { region }) } };
}

/** Nothing for a file that cannot be read any more. */
function fixesOf(edits: readonly Edit[], file: string, hint: string | undefined, { base, texts }: ReportContext) {
  const lines = texts.lineMapOf(file);
  if (!lines) return [];
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(lines.place(edit.start, edit.end), texts.of(file)),
    insertedContent: { text: edit.text },
  }));
  const artifactChanges = [{ artifactLocation: artifactOf(file, base), replacements }];
  return [{ ...(hint !== undefined && { description: { text: hint } }), artifactChanges }];
}

/** A place as SARIF counts: a byte order mark is no column (section 3.30.1). */
function regionOf({ start, end }: Place, text: string | undefined) {
  const column = ({ line, column }: Place['start']) =>
    line === 1 && text?.startsWith('\ufeff') ? Math.max(1, column - 1) : column;
  return { startLine: start.line, startColumn: column(start), endLine: end.line, endColumn: column(end) };
}

/** Relative to the root for what is within; other files by their whole address. */
function artifactOf(file: string, base: string) {
  const path = resolve(base, file);
  if (!isWithin(path, base)) return { uri: pathToFileURL(path).href };
  return { uri: relative(base, path).split(sep).map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}
