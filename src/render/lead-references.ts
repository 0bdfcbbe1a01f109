import type { ElementContent, Properties } from 'hast';

/** Properties that name ids of the page. */
const NAMING_IDS = ['headers', 'ariaDescribedBy', 'ariaLabelledBy'] as const;

/**
 * Leads what refers to an id to what that has become, in place.
 *
 * @param renamed What ids have become. What is not among them may be of the page around the article, and stays.
 */
export function leadReferences(nodes: readonly ElementContent[], renamed: ReadonlyMap<string, string>): void {
  const left = [...nodes];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type !== 'element') continue;
    leadProperties(node.properties, renamed);
    for (const child of node.children) left.push(child);
  }
}

function leadProperties(properties: Properties, renamed: ReadonlyMap<string, string>): void {
  const { href } = properties;
  const id = typeof href === 'string' && href.startsWith('#') && renamed.get(decoded(href.slice(1)));
  if (id) properties.href = `#${encodeURIComponent(id)}`;
  for (const name of NAMING_IDS) {
    const ids = properties[name];
    if (Array.isArray(ids)) properties[name] = ids.map((each) => renamed.get(String(each)) ?? each);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
