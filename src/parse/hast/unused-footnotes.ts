import type { FootnoteDefinition, Nodes } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** Problems for footnotes that nothing leads to, or that were defined before: they are not drawn. */
export function findUnusedFootnotes(nodes: readonly Nodes[], lines: LineMap): Problem[] {
  const definitions: FootnoteDefinition[] = [];
  const references = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') definitions.push(node);
    if (node.type === 'footnoteReference') references.add(node.identifier);
  }
  const defined = new Set<string>();
  return definitions.flatMap(({ identifier, label, position }): Problem[] => {
    const isRepeated = defined.has(identifier);
    defined.add(identifier);
    if (!isRepeated && references.has(identifier)) return [];
    const name = `[^${label ?? identifier}]`;
    const message = isRepeated
      ? `The footnote ${name} is defined a second time: only the first is shown.`
      : `Nothing leads to the footnote ${name}, so it is not shown.`;
    const hint = isRepeated ? 'Give it another name.' : `Put ${name} where it belongs, or remove the footnote.`;
    const start = position?.start.offset ?? 0;
    return [problem('footnote-unused', { message, hint, place: lines.place(start, position?.end.offset ?? start) })];
  });
}
