import { resolve } from 'node:path';
import type { FileTexts } from '../collection/files/file-texts.ts';
import { printFrame } from '../model/print-frame.ts';
import { printable } from '../model/printable.ts';
import type { Problem } from '../model/problem.ts';
import type { BundlerLog } from './bundler.ts';

/**
 * A problem as bundlers log it: with its file, line, column from 0, and the lines around it.
 *
 * They print a message as it is, and an author's words are in it: nothing that a terminal obeys.
 *
 * @param texts By absolute path.
 */
export function toLog(
  { code, file, place, message, hint, url }: Problem,
  directory: string,
  texts: FileTexts,
): BundlerLog {
  const path = file === undefined ? undefined : resolve(directory, file);
  const lines = place && texts.linesOf(path);
  return {
    message: [printable(message), hint && `Hint: ${printable(hint)}`, url].filter(Boolean).join('\n'),
    pluginCode: code,
    ...(path !== undefined && { id: path }),
    ...(path !== undefined && place && { loc: { file: path, line: place.start.line, column: place.start.column - 1 } }),
    ...(lines && place && { frame: printFrame(lines, place) }),
  };
}

/** All that makes a build fail, as the one error that a bundler takes; its place is that of the first. */
export function toError(problems: readonly { problem: Problem; directory: string }[], texts: FileTexts): BundlerLog {
  const logs = problems.map(({ problem, directory }) => toLog(problem, directory, texts));
  const [first] = logs;
  const more = logs.slice(1).map((log) => [whereOf(log), log.message, log.frame].filter(Boolean).join('\n'));
  return { ...first, message: [first?.message ?? '', ...more].join('\n\n') };
}

/** A problem as text, for a log that takes nothing else. */
export function printProblem(problem: Problem, directory: string, texts: FileTexts): string {
  const log = toLog(problem, directory, texts);
  const where = whereOf(log);
  return [`[broadsheet] ${log.message}`, where && `File: ${where}`, log.frame].filter(Boolean).join('\n');
}

function whereOf({ id, loc }: BundlerLog): string {
  return printable([id, loc?.line, loc && loc.column + 1].filter((part) => part !== undefined).join(':'));
}
