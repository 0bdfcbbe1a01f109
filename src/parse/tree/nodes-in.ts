/**
 * All nodes of a tree in the order of the source, each before its children.
 *
 * Gathered once and handed to all who look for something: walking costs more than looking. A loop rather than recursion,
 * since a hostile source nests as deep as it likes.
 */
export function nodesIn<Node extends { readonly type: string }>(tree: Node): Node[] {
  const nodes: Node[] = [];
  const stack = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
  return nodes;
}

function childrenOf<Node>(node: Node & { readonly children?: readonly Node[] }): readonly Node[] {
  return node.children ?? [];
}
