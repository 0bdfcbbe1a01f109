/** The package's version: of two copies on one page, the first registered wins. */
export const VERSION = '0.1.0';
