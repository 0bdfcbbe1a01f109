/** Whether an error says that a part of the library could not be downloaded: each engine has words of its own. */
export function isScriptFault(error: unknown): boolean {
  return error instanceof TypeError && /\b(?:dynamically imported module|module script)\b/i.test(error.message);
}
