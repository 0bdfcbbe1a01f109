/** What stands in for a server's answer. */
export type Answer = () => Promise<Response>;

/** No answer, ever. */
export const never: Answer = () => new Promise(() => {});

/** An error of the server's, by its HTTP status. */
export const status =
  (code: number): Answer =>
  async () =>
    new Response(null, { status: code });

/** A file. */
export const file =
  (text: string, type: string): Answer =>
  async () =>
    new Response(text, { headers: { 'content-type': type } });

/**
 * Answers requests for one address in the place of a server, for as long as a story is shown.
 *
 * @param address As the story gives it to an element's `src`.
 * @param answers The first to the first request, and so on; the last to all that follow.
 * @returns For a story's `beforeEach`.
 */
export function answerRequests(address: string, ...answers: readonly [Answer, ...Answer[]]): () => () => void {
  return () => {
    const { fetch } = window;
    const url = new URL(address, document.baseURI).href;
    const left = [...answers];
    window.fetch = (input, init) => {
      const requested = input instanceof Request ? input.url : String(input);
      if (requested !== url) return fetch.call(window, input, init);
      return (left.length > 1 ? left.shift() : left[0])?.() ?? Promise.reject(new TypeError('No answer'));
    };
    return () => {
      window.fetch = fetch;
    };
  };
}
