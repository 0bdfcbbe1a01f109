import type { Nodes } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** Problems for raw HTML that a browser reads as a comment although its author may not have meant one. */
export function findHiddenHtml(nodes: readonly Nodes[], lines: LineMap): Problem[] {
  const problems: Problem[] = [];
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const { value, position } = node;
    const start = position?.start.offset ?? 0;
    const opened = value.lastIndexOf('<!--');
    if (opened >= 0 && !value.includes('-->', opened)) {
      const place = lines.place(start + opened, start + opened + 4);
      const message = 'A comment begins here and never ends: what follows is hidden.';
      problems.push(problem('html-unsupported', { message, hint: 'Close it with `-->`.', place }));
    } else if (/^<(?:\?|![a-z[])/i.test(value)) {
      const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
      const place = lines.place(start, position?.end.offset ?? start);
      const message = `${JSON.stringify(shown)} is left out: an article holds no instructions or declarations.`;
      problems.push(problem('html-unsupported', { message, hint: 'Put it in a code block, or remove it.', place }));
    }
  }
  return problems;
}
