import { resolve } from 'node:path';
import { readText } from '../collection/files/read-text.ts';
import { printFrame } from '../model/print-frame.ts';
import type { Problem } from '../model/problem.ts';
import type { BundlerLog } from './bundler.ts';

/** A problem as bundlers log it: with its file, line, column from 0, and the lines around it. */
export function toLog({ code, file, place, message, hint, url }: Problem, directory: string): BundlerLog {
  const path = file === undefined ? undefined : resolve(directory, file);
  const text = path === undefined || !place ? undefined : readText(path);
  return {
    message: [message, hint && `Hint: ${hint}`, url].filter(Boolean).join('\n'),
    pluginCode: code,
    ...(path !== undefined && { id: path }),
    ...(path !== undefined && place && { loc: { file: path, line: place.start.line, column: place.start.column - 1 } }),
    ...(text !== undefined && place && { frame: printFrame(text, place) }),
  };
}

/** All that makes a build fail, as the one error that a bundler takes; its place is that of the first. */
export function toError(problems: readonly { problem: Problem; directory: string }[]): BundlerLog {
  const logs = problems.map(({ problem, directory }) => toLog(problem, directory));
  const [first] = logs;
  const more = logs.slice(1).map((log) => [whereOf(log), log.message, log.frame].filter(Boolean).join('\n'));
  return { ...first, message: [first?.message ?? '', ...more].join('\n\n') };
}

/** A problem as text, for a log that takes nothing else. */
export function printProblem(problem: Problem, directory: string): string {
  const log = toLog(problem, directory);
  const where = whereOf(log);
  return [`[broadsheet] ${log.message}`, where && `File: ${where}`, log.frame].filter(Boolean).join('\n');
}

function whereOf({ id, loc }: BundlerLog): string {
  return [id, loc?.line, loc && loc.column + 1].filter((part) => part !== undefined).join(':');
}
