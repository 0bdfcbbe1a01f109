const browserFetch = window.fetch;

/** Answers requests in the place of a server, by the end of their address, until `stopServing`. */
export function serve(answers: Record<string, (request: Request) => Response | Promise<Response>>): Request[] {
  const requests: Request[] = [];
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = Object.entries(answers).find(([end]) => request.url.endsWith(end))?.[1];
    if (!answer) return browserFetch(input, init);
    requests.push(request);
    return answer(request);
  };
  return requests;
}

export function stopServing(): void {
  window.fetch = browserFetch;
}

export const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

export const markdown = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
