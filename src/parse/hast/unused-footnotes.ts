import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { nodesIn } from '../tree/nodes-in.ts';

/** Problems for footnotes that nothing leads to, or that were defined before: they are not drawn. */
export function findUnusedFootnotes(nodes: readonly Nodes[], lines: LineMap): Problem[] {
  const definitions = nodes.filter((node) => node.type === 'footnoteDefinition');
  if (definitions.length === 0) return [];
  const references = shownReferences(nodes, definitions);
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

/** What is led to from the flow, or from a footnote that is: one that only leads to itself is not shown. */
function shownReferences(nodes: readonly Nodes[], definitions: readonly FootnoteDefinition[]): ReadonlySet<string> {
  const within = new Map<string, FootnoteReference[]>();
  const inner = new Set<Nodes>();
  for (const definition of definitions) {
    const references = nodesIn<Nodes>(definition).filter((node) => node.type === 'footnoteReference');
    for (const reference of references) inner.add(reference);
    if (!within.has(definition.identifier)) within.set(definition.identifier, references);
  }
  const shown = new Set<string>();
  const left = nodes.filter((node) => node.type === 'footnoteReference' && !inner.has(node)) as FootnoteReference[];
  for (let next = left.pop(); next; next = left.pop()) {
    if (shown.has(next.identifier)) continue;
    shown.add(next.identifier);
    left.push(...(within.get(next.identifier) ?? []));
  }
  return shown;
}
