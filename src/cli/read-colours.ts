/** What tells whether colours are wanted and can be shown. */
export interface ColourSigns {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** How many bits of colour a terminal has; 1 for none. */
  readonly depth: () => number;
}

/**
 * Whether what is printed may be coloured.
 *
 * `FORCE_COLOR` says so for what is piped, too, and is asked first, as Node itself does; then `NO_COLOR`, any value but
 * none (https://no-color.org); then the terminal.
 */
export function readColours({ env, isTerminal, depth }: ColourSigns): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return isTerminal && depth() > 1;
}
