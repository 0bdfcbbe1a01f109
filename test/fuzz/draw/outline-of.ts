import type { DefaultTreeAdapterTypes } from 'parse5';
import type { RecordedElement } from './recorded-document.ts';

/** A tree as names, attributes and texts, however it was come by; texts side by side are one. */
export type Outline = string | OutlineElement;
type OutlineElement = {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: readonly Outline[];
};

export function outlineOfRecorded({ name, attributes, children }: RecordedElement): Outline {
  const inner = children.map((child) => (typeof child === 'string' ? child : outlineOfRecorded(child)));
  return { name, attributes: namesAndValues(attributes), children: joined(inner) };
}

export function outlineOfParsed({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): Outline {
  const inner = childNodes.map((child): Outline => {
    if ('tagName' in child) return outlineOfParsed(child);
    return 'value' in child ? child.value : { name: child.nodeName, attributes: [], children: [] };
  });
  return {
    name: tagName,
    attributes: namesAndValues(attrs.map(({ name, value }) => [name, value])),
    children: joined(inner),
  };
}

function namesAndValues(attributes: Iterable<readonly [string, string]>): string[] {
  return [...attributes].map(([name, value]) => `${name}=${value}`).sort();
}

function joined(outlines: readonly Outline[]): Outline[] {
  const all: Outline[] = [];
  for (const outline of outlines) {
    const last = all.at(-1);
    if (typeof outline === 'string' && typeof last === 'string') all[all.length - 1] = last + outline;
    else if (outline !== '') all.push(outline);
  }
  return all;
}
