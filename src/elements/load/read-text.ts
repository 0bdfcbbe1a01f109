import { endlessFault } from './load-faults.ts';

/** Bytes of an answer, many times what the largest article takes as JSON: one that never ends must not fill the tab. */
const MOST = 32 * 1024 * 1024;

/**
 * Reads the text of an answer, in the encoding that its server names, and not without end.
 *
 * @param address Where it came from.
 * @throws BroadsheetError (`load-failed`) when there is more than 32 MiB of it; the rest is not downloaded.
 */
export async function readText(answer: Response, address: string): Promise<string> {
  if (!answer.body) return '';
  const reader = answer.body.getReader();
  const decoder = decoderOf(answer);
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MOST) {
      // Whether the server hears of it is no concern of the page's.
      reader.cancel().catch(() => {});
      throw endlessFault(address);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** As a browser reads a page: by the charset of the Content-Type; UTF-8 where that names none, or none that there is. */
function decoderOf({ headers }: Response): TextDecoder {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
