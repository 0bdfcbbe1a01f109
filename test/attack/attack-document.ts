/** What a document is given as. */
export type AttackKind =
  | 'raw HTML'
  | 'mutation'
  | 'link schemes'
  | 'references and footnotes'
  | 'ids and names'
  | 'CSS'
  | 'frontmatter'
  | 'breaking out of text'
  | 'related links and calls to action'
  | 'forged elements'
  | 'article JSON'
  | 'straight to the elements';

/** How the element is given it. */
export type Given =
  /** Markdown, or an article as JSON: from a server by `src`, or printed. */
  | { readonly markdown: string }
  | { readonly article: unknown }
  /** A property of an element. */
  | { readonly element: string; readonly property: string; readonly value: unknown }
  /** Attributes of an element. */
  | { readonly element: string; readonly attributes: Readonly<Record<string, string>> };

/**
 * A document that tries to run a script, to reach an address, or to take a name.
 *
 * In its text, `ATTACK` stands for a script that tells that it ran, and `CANARY` for an address that nothing may ask for.
 */
export interface AttackDocument {
  readonly kind: AttackKind;
  readonly given: Given;
}

/** Markdown documents of a kind. */
export function markdowns(kind: AttackKind, sources: readonly string[]): AttackDocument[] {
  return sources.map((markdown) => ({ kind, given: { markdown } }));
}

/** A document with its script and its address, which say which document they are of. */
export function arm(document: AttackDocument, id: number): AttackDocument {
  // Encoded, a document holds the words in another form: `encodeAttack` writes those.
  const text = JSON.stringify(document)
    .replaceAll('ATTACK', `attacked(${id})`)
    .replaceAll('CANARY', `/canary/${id}`)
    .replaceAll(/ENTITIES|BASE64/g, (how) => encodeAttack(how, `attacked(${id})`));
  return JSON.parse(text);
}

function encodeAttack(how: string, script: string): string {
  if (how === 'BASE64') return Buffer.from(`<script>parent.${script}</script>`).toString('base64');
  return [...script].map((character) => `&#${character.codePointAt(0)};`).join('');
}
