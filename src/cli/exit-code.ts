/** How a command line ended, for the shell. */
export const EXIT = {
  /** Nothing is wrong, or only what is let pass. */
  clean: 0,
  /** Something is wrong with the articles. */
  problems: 1,
  /** The command line cannot be obeyed. */
  usage: 2,
  /** Broadsheet failed at something it did not expect. */
  internal: 3,
  /** The reader pressed Ctrl-C before the end: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const;
