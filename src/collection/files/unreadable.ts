import { type Problem, problem } from '../../model/problem.ts';
import { FileTooLarge } from './read-regular.ts';

/** A file or folder that is there and cannot be read. */
export function unreadable(path: string, error: unknown): Problem {
  if (error instanceof FileTooLarge) {
    return problem('source-too-large', {
      message: `"${path}" has ${error.size.toLocaleString('en')} bytes, more than a source may have, and was not read.`,
      hint: 'Divide it into several articles, or exclude it.',
      file: path,
    });
  }
  return problem('file-unreadable', {
    message: `Cannot read "${path}": ${reasonOf(error)}.`,
    hint: 'Let the file be read, or exclude it.',
    file: path,
  });
}

/** Why something cannot be read, in words that go on after a colon. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'it leads nowhere';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ENXIO') return 'it is no regular file';
  return message;
}
