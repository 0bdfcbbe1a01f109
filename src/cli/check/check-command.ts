import type { CheckedFolder } from '../../collection/check/check-folder.ts';
import type { CheckReport } from '../../collection/check/check-report.ts';
import { FileTexts } from '../../collection/files/file-texts.ts';
import { printable } from '../../model/printable.ts';
import type { Problem } from '../../model/problem.ts';
import {
  COLLECTION_OPTIONS,
  readCollectionArguments,
  readConfiguredArguments,
} from '../arguments/collection-arguments.ts';
import type { Command, CommandSyntax, OptionValues } from '../arguments/command.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import { EXIT } from '../exit-code.ts';
import { interruptionSignal } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';
import { toShown } from '../to-shown.ts';
import { UsageError } from '../usage-error.ts';
import { type Checking, checkConfigured, checkTarget } from './check-target.ts';
import { mendFiles } from './mend-files.ts';
import { readFormat } from './read-format.ts';
import { readRules } from './read-rules.ts';
import type { Checked } from './report.ts';

/** How often files are mended and checked again: what was mended may show what is to be mended next. */
const ROUNDS = 10;

const SYNTAX = {
  name: 'check',
  summary: 'Say what is wrong with the articles of a folder, where, and how to mend it',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      help: 'pretty (for a terminal, the default), json, sarif (for code scanning) or github (notes in GitHub Actions)',
    },
    fix: { type: 'boolean', help: 'Mend what can be mended without changing what is meant, and report the rest' },
    'max-warnings': { type: 'string', value: 'N', help: 'Fail with more warnings than this; without it none fails' },
    rule: {
      type: 'string',
      multiple: true,
      value: 'CODE=LEVEL',
      help: 'Make a problem off, warning or error; may be given several times',
    },
    ...COLLECTION_OPTIONS,
  },
  folderOptional: true,
  notes: `Without DIR, the folders that broadsheet.config.js names are checked.

With --format json, one object is printed: format (1), directory, files,
filesWithProblems, errors, warnings, problems and mended. A problem has code,
severity, message and url, and where they are known hint, file, place, related,
expected, actual and fix. Paths are relative to where the command is run.

Exit codes:
  0  Nothing is wrong, or there are no more than warnings, within --max-warnings
  1  There are errors, or more warnings than that
  2  The command line cannot be obeyed
  3  Broadsheet itself failed`,
  examples: [
    ['broadsheet check articles', 'See what is wrong'],
    ['broadsheet check articles --fix', 'Mend what can be mended'],
    ['broadsheet check articles --max-warnings 0 --format github', 'Let nothing pass in a workflow of GitHub Actions'],
    ['broadsheet check articles --rule title-duplicate=off --rule link-dead=error', 'Decide what matters'],
    [
      'broadsheet check . --include "posts/**/*.md" --format sarif > broadsheet.sarif',
      'Write a file for code scanning',
    ],
  ],
} as const satisfies CommandSyntax;

/**
 * `broadsheet check [DIR]`: reports what is wrong with the articles of a folder, and mends what can be with `--fix`.
 *
 * @returns 1 when there are errors, or more warnings than `--max-warnings` lets pass.
 * @throws {UsageError} For arguments that cannot be used, and a folder without articles.
 */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { folder, values } = readArguments(args, SYNTAX);
  const report = readFormat(values.format);
  const limit = readLimit(values['max-warnings']);
  const rules = readRules(values.rule);
  const checking = { rules, signal: interruptionSignal(terminal) };
  const check = await readTarget(folder, values, checking, terminal);

  const first = await check();
  const { found, mended } = values.fix ? await mendAll(first, check, terminal) : { found: first.report, mended: [] };
  if (found.files === 0 && found.problems.length === 0)
    throw new UsageError(`There are no articles in "${folder ?? found.directory}".`);
  const shown = toShown(terminal.directory, found.directory);
  const checked: Checked = { ...found, problems: found.problems.map(shown), mended: mended.map(shown) };
  const base = terminal.directory;
  const text = await report(checked, { base, colours: terminal.colours, texts: new FileTexts(base) });
  if (text !== '') terminal.print(text);
  if (found.warnings > limit) {
    terminal.complain(`There are ${found.warnings} warnings, and --max-warnings lets ${limit} pass.`);
  }
  return found.errors > 0 || found.warnings > limit ? EXIT.problems : EXIT.clean;
}

/** What is to be checked: a folder, or without one all that the configuration names. */
async function readTarget(
  folder: string | undefined,
  values: OptionValues<typeof SYNTAX.options>,
  checking: Checking,
  terminal: Terminal,
): Promise<() => Promise<CheckedFolder>> {
  if (folder === undefined) {
    const { config, given } = await readConfiguredArguments(values, terminal);
    return () => checkConfigured(config, given, checking);
  }
  const target = await readCollectionArguments(folder, values, terminal);
  return () => checkTarget(target, checking);
}

/** Mends, and checks again, until there is nothing that can be mended. */
async function mendAll(
  first: CheckedFolder,
  check: () => Promise<CheckedFolder>,
  terminal: Terminal,
): Promise<{ found: CheckReport; mended: readonly Problem[] }> {
  let folder = first;
  const mended: Problem[] = [];
  for (let round = 1; ; round++) {
    const mending = await mendFiles(folder);
    mended.push(...mending.mended);
    if (mending.mended.length > 0) folder = await check();
    if (mending.mended.length > 0 && round < ROUNDS) continue;
    const shown = toShown(terminal.directory, folder.report.directory);
    for (const { file, reason } of mending.refused) {
      terminal.complain(printable(`"${shown({ file }).file}" was not mended: ${reason}.`));
    }
    return { found: folder.report, mended };
  }
}

function readLimit(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(given)) throw new UsageError(`--max-warnings takes a number from 0 up, not "${given}".`);
  return Number(given);
}

export const CHECK: Command = { syntax: SYNTAX, run: checkCommand };
