import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';

/** Why an answer is of no use (`load-failed`): its status, or else its type. */
export function answerFault({ ok, status, statusText, headers }: Response, address: string): BroadsheetError {
  if (!ok) {
    const message = `“${address}” answered ${`${status} ${statusText}`.trim()}.`;
    return loadFailed(message, 'Check the address and the server.', { actual: String(status) });
  }
  const type = headers.get('content-type') ?? '';
  const message = `“${address}” is “${type}”, neither Markdown nor JSON.`;
  return loadFailed(message, 'Serve it as `text/markdown` or JSON.', { actual: type });
}

/** Why an answer was not read to its end (`load-failed`). */
export function endlessFault(address: string): BroadsheetError {
  return loadFailed(`“${address}” is larger than 32 MiB.`, 'Check what the server answers with.', {});
}

/** Why there is no answer at all (`load-failed`). */
export function requestFault(src: string, base: string, cause: unknown): BroadsheetError {
  if (!URL.canParse(src, base)) {
    return loadFailed(`“${src}” is no address.`, 'Give `src` the address of a file.', { cause });
  }
  const hint = 'Check the connection; a file on another site must allow this one to read it (CORS).';
  return loadFailed(`“${new URL(src, base).href}” could not be reached.`, hint, { cause });
}

/** Why one of the library's own files is not there (`load-failed`). */
export function scriptFault(cause: unknown): BroadsheetError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return loadFailed(message, 'Check that all of Broadsheet’s scripts are served.', { cause });
}

function loadFailed(
  message: string,
  hint: string,
  { actual, cause }: { readonly actual?: string; readonly cause?: unknown },
): BroadsheetError {
  const found = problem('load-failed', { message, hint, ...(actual !== undefined && { actual }) });
  return new BroadsheetError([found], { cause });
}
