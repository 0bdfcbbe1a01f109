import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';
import { hasName, isAskedFor, resolveAddress } from './request-address.ts';

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
  const message = `“${address}” is larger than 32 MiB.`;
  return loadFailed(message, 'Check what the server answers with.', { actual: 'more than 32 MiB' });
}

/** Why there is no answer at all (`load-failed`); what was not asked for is told by what was expected. */
export function requestFault(src: string, base: string, cause: unknown): BroadsheetError {
  const expected = 'an address of the web';
  if (!URL.canParse(src, base)) {
    return loadFailed(`“${src}” is no address.`, 'Give `src` the address of a file.', { expected, cause });
  }
  const url = resolveAddress(src, base);
  if (!isAskedFor(url)) {
    const message = `Nothing is loaded from an address that begins with “${url.protocol}”.`;
    return loadFailed(message, 'Give `src` an address with `https:`, or one within the site.', { expected, cause });
  }
  if (hasName(url)) {
    const hint = 'Take it out of `src`; `credentials` says whether cookies go with the request.';
    return loadFailed('The address holds a name or a password.', hint, { expected, cause });
  }
  const hint =
    url.protocol === 'file:'
      ? 'A page opened from a disk may not read other files: open it through a server.'
      : 'Check the connection; a file on another site must allow this one to read it (CORS).';
  return loadFailed(`“${url.href}” could not be reached.`, hint, { cause });
}

/** Why one of the library's own files is not there (`load-failed`). */
export function scriptFault(cause: unknown): BroadsheetError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return loadFailed(message, 'Check that all of Broadsheet’s scripts are served.', { cause });
}

function loadFailed(
  message: string,
  hint: string,
  { cause, ...found }: { readonly actual?: string; readonly expected?: string; readonly cause?: unknown },
): BroadsheetError {
  return new BroadsheetError([problem('load-failed', { message, hint, ...found })], { cause });
}
