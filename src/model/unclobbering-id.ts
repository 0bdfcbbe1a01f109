const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/**
 * An id that cannot stand in for a script's variable: one that is a plain identifier is put behind `section-`.
 *
 * A browser makes every id a global variable, so `config` could be taken for a variable that a page's script looks for.
 *
 * @example
 * unclobberingId('config'); // 'section-config'
 */
export function unclobberingId(id: string): string {
  return IDENTIFIER.test(id) ? `section-${id}` : id;
}
