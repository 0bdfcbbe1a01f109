/** A file that was made for the reader to save. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Has the browser save a file. */
export function offerFile({ name, type, text }: MadeFile, document: Document): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari reads the address after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Asks the reader for a file. @returns Its text; `undefined` when none was picked, or it cannot be read. */
export function pickFile(accept: string, document: Document): Promise<string | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]?.text().catch(() => undefined)));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
