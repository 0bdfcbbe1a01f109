/** An element that was created, with what was set on it. */
export interface RecordedElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (RecordedElement | string)[];
}

/** As much of a document as `toDom` uses: it keeps what is created, so that Node can look at it. */
export interface RecordedDocument {
  readonly document: Document;
  /** Names of all elements that were created, in the page or not. */
  readonly created: string[];
}

class RecordedNode implements RecordedElement {
  readonly attributes = new Map<string, string>();
  readonly children: (RecordedNode | string)[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  append(...nodes: (RecordedNode | string)[]): void {
    this.children.push(...nodes);
  }

  setAttribute(name: string, value: string): void {
    if (/^[^\s"'<>/=\0]+$/.test(name)) this.attributes.set(name, value);
    else throw new TypeError(`"${name}" is no name of an attribute.`);
  }

  querySelector(name: string): RecordedNode | null {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      const found = child.name === name ? child : child.querySelector(name);
      if (found) return found;
    }
    return null;
  }
}

/** A document that records. */
export function recordDocument(): RecordedDocument {
  const created: string[] = [];
  const document = {
    createDocumentFragment: () => new RecordedNode('#fragment'),
    createElement: (name: string) => {
      created.push(name);
      return new RecordedNode(name);
    },
  };
  // `toDom` asks for no more of a document than this, and a browser test draws with real ones.
  return { document: document as unknown as Document, created };
}
