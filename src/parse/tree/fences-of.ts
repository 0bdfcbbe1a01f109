import type { Options as FrontmatterOptions } from 'remark-frontmatter';
import type { Fence } from './frontmatter-block.ts';

type Matter = Exclude<FrontmatterOptions, readonly unknown[]>;

const MARKERS = { yaml: '-', toml: '+' } as const;

/**
 * Names that no token of micromark has. A token and frontmatter of one name would be taken for each other; those of
 * tokens are made of letters alone.
 */
const UNTAKEN = /[^A-Za-z_]|^(?:custom|front|ini|json|matter|toml|xml|yaml)/;

/** Fences on which a quote, a list, a footnote or indented text begins: to micromark, that comes first. */
const CONTAINER = /^[\s>[\d]|^[-+*]$/;

/** What micromark knows by codes of its own, and so finds in no fence. Space is left to the white space behind. */
const UNREADABLE = /[\s\0]/;

/**
 * The fences of what remark-frontmatter is told to look for.
 *
 * @param options Options that remark-frontmatter has accepted.
 * @returns Nothing where one of them is not claimed by our own parser: `anywhere`, and fences and types of which micromark
 *   makes something else.
 */
export function fencesOf(options: FrontmatterOptions): readonly Fence[] | undefined {
  const fences: Fence[] = [];
  for (const matter of [options].flat()) {
    const fence = fenceOf(matter);
    if (!fence) return undefined;
    fences.push(fence);
  }
  return fences;
}

function fenceOf(matter: Matter): Fence | undefined {
  if (typeof matter === 'string') return fenceOf({ type: matter, marker: MARKERS[matter] });
  const { type, marker, fence, anywhere } = matter;
  const { open, close } = pair(marker) ?? pair(fence) ?? { open: '', close: '' };
  const times = marker ? 3 : 1;
  const found = { type, open: open.repeat(times), close: close.repeat(times) };
  const isClaimed =
    !anywhere &&
    UNTAKEN.test(type) &&
    [found.open, found.close].every((each) => each !== '' && !UNREADABLE.test(each)) &&
    !CONTAINER.test(found.open);
  return isClaimed ? found : undefined;
}

function pair(schema: string | Omit<Fence, 'type'> | undefined): Omit<Fence, 'type'> | undefined {
  return typeof schema === 'string' ? { open: schema, close: schema } : schema;
}
