/** One import of a module, type imports and re-exports included. */
export interface Import {
  readonly specifier: string;
  /** True for `import()`, which is loaded later, if at all. */
  readonly dynamic: boolean;
}

const STATIC = /\b(?:import|export)\b[\s\w$*{},]*?\bfrom\s*(['"])(.+?)\1|\bimport\s*(['"])(.+?)\3/g;
const DYNAMIC = /\bimport\s*\(\s*(['"])(.+?)\1\s*\)/g;

/** Reads the imports of a TypeScript source; `import('…').Type` in a type counts as a dynamic one. */
export function readImports(source: string): Import[] {
  // Templates print the code of others.
  const code = replaceParts(source, (part) => (part.startsWith('`') ? '``' : part.startsWith('/') ? ' ' : part));
  return [
    ...[...code.matchAll(STATIC)].map((match) => ({ specifier: match[2] ?? match[4] ?? '', dynamic: false })),
    ...[...code.matchAll(DYNAMIC)].map((match) => ({ specifier: match[2] ?? '', dynamic: true })),
  ];
}

/** Source text whose comments are blank; what looks like one inside of a string or template stays. */
export function withoutComments(source: string): string {
  return replaceParts(source, (part) => (part.startsWith('/') ? ' ' : part));
}

/** Replaces strings, templates and comments. */
function replaceParts(source: string, replace: (part: string) => string): string {
  return source.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    replace,
  );
}
