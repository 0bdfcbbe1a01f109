import type { OptionDefinitions } from './command.ts';

/** What every command line takes. */
export const COMMON_OPTIONS = {
  help: { type: 'boolean', help: 'Show this text; behind a command, its own' },
  version: { type: 'boolean', help: 'Show the version' },
  stack: { type: 'boolean', help: 'Show where in Broadsheet an unexpected error came from' },
} as const satisfies OptionDefinitions;
