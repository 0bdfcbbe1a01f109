import { type Problem, problem } from '../../model/problem.ts';

/** The problem of a file that could not be parsed through no fault of its author's. */
export function fileFailed(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return problem('file-failed', {
    message: `"${path}" could not be parsed, for a fault of Broadsheet's or of a plugin's: ${reason}.`,
    hint: 'Exclude the file for now, and report the fault with it.',
    file: path,
  });
}
