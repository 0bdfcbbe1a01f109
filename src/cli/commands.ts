import type { Command } from './arguments/command.ts';
import { BUILD } from './build/build-command.ts';
import { CHECK } from './check/check-command.ts';
import { PREVIEW } from './preview/preview-command.ts';

/** The commands of `broadsheet`, in the order of its help. */
export const COMMANDS: readonly Command[] = [CHECK, BUILD, PREVIEW];
