/** How a module begins that no file holds: bundlers leave it to the plugin that named it. */
const VIRTUAL = '\0';

const CONTENT = 'broadsheet:content';
const BODY = 'broadsheet:body';

/** What the plugin's modules are. */
export type ContentModule =
  /** A collection: its summaries, and the way to its bodies. */
  | { readonly kind: 'collection'; readonly collection: string | undefined }
  /** One article of a collection, by its path. */
  | { readonly kind: 'body'; readonly collection: string; readonly path: string }
  /** What a page in development updates itself with. */
  | { readonly kind: 'update' };

const UPDATE = `${VIRTUAL}broadsheet:update`;

/** The id of what an import names; nothing where it is none of the plugin's modules. */
export function resolveName(name: string): string | undefined {
  if (name === CONTENT || name.startsWith(`${BODY}/`)) return VIRTUAL + name;
  if (name.startsWith(`${CONTENT}/`)) return collectionId(name.slice(CONTENT.length + 1));
  return name === UPDATE.slice(1) ? UPDATE : undefined;
}

/** What an id stands for; nothing where it is none of the plugin's. */
export function readId(id: string): ContentModule | undefined {
  if (id === UPDATE) return { kind: 'update' };
  if (!id.startsWith(VIRTUAL)) return undefined;
  const name = id.slice(VIRTUAL.length);
  if (name === CONTENT) return { kind: 'collection', collection: undefined };
  if (name.startsWith(`${CONTENT}/`))
    return { kind: 'collection', collection: readEscapes(name.slice(CONTENT.length + 1)) };
  const [, collection, path] = /^broadsheet:body\/([^/]*)\/(.+)$/s.exec(name) ?? [];
  return collection !== undefined && path !== undefined
    ? { kind: 'body', collection: readEscapes(collection), path: readEscapes(path) }
    : undefined;
}

/** What is imported for a body. */
export function bodyName(collection: string, path: string): string {
  return `${BODY}/${escapeName(collection)}/${escapePath(path)}`;
}

/** Ids of the modules of a collection itself. */
export function collectionIds(collection: string): string[] {
  return [VIRTUAL + CONTENT, collectionId(collection)];
}

function collectionId(collection: string): string {
  return `${VIRTUAL + CONTENT}/${escapeName(collection)}`;
}

/** The id of the module of a body. */
export function bodyId(collection: string, path: string): string {
  return VIRTUAL + bodyName(collection, path);
}

const QUERY = '?article';

/** The file that `./post.md?article` is; nothing for other imports. */
export function articleFile(id: string): string | undefined {
  return id.endsWith(QUERY) && !id.startsWith(VIRTUAL) ? id.slice(0, -QUERY.length) : undefined;
}

/** The import of a file as an article. */
export function articleId(file: string): string {
  return file + QUERY;
}

// An id may become the address of a module, where `?`, `#` and `%` mean something, and a name ends at a slash. The escapes
// are made with `~`, since servers undo those of addresses; letters of other alphabets stay, to keep file names short.

function escapeName(name: string): string {
  return escapePath(name).replaceAll('/', '~2F');
}

function escapePath(path: string): string {
  return path.replace(/[~%?#\\]/g, (character) => `~${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function readEscapes(text: string): string {
  return text.replace(/~([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
