import { type Problem, problem } from '../../model/problem.ts';

/** The problem of a file that could not be parsed through no fault of its author's. */
export function fileFailed(path: string, error: unknown): Problem {
  if (isOutOfMemory(error)) return fileTooHungry(path);
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return problem('file-failed', {
    message: `"${path}" could not be parsed, for a fault of Broadsheet's or of a plugin's: ${reason}.`,
    hint: 'Exclude the file for now, and report the fault with it.',
    file: path,
  });
}

/** The problem of a file that was given up: parsing it took more memory than a thread may have. */
export function fileTooHungry(path: string): Problem {
  return problem('file-failed', {
    message: `"${path}" could not be parsed: that took more memory than a file may take.`,
    hint: 'Divide the file, or exclude it. Where plugins run, see whether one of them takes the memory.',
    file: path,
  });
}

/** Whether a thread has ended because it had no more memory to take. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
