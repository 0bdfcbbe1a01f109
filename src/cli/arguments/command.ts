import type { Terminal } from '../terminal.ts';

/** An option of a command: `--max-warnings N`. */
export interface OptionDefinition {
  readonly type: 'boolean' | 'string';
  /** Whether it may be given several times. */
  readonly multiple?: true;
  /** What stands for its value in the help: `N`. */
  readonly value?: string;
  /** What it does, in one or two lines. */
  readonly help: string;
}

/** Options by name. */
export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** What was given for options; those that were not given are left out. */
export type OptionValues<Definitions extends OptionDefinitions> = {
  readonly [Name in keyof Definitions]?: Definitions[Name] extends { multiple: true }
    ? readonly string[]
    : Definitions[Name]['type'] extends 'boolean'
      ? boolean
      : string;
};

/** How a command is called: what its help says, and what its arguments are held to. */
export interface CommandSyntax<Definitions extends OptionDefinitions = OptionDefinitions> {
  /** `check`, as in `broadsheet check DIR`. */
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** The options of its own. */
  readonly options: Definitions;
  /** Command lines, and what each is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  /** Whether it can do without a folder. */
  readonly folderOptional?: true;
  /** What else there is to say: exit codes, formats. */
  readonly notes?: string;
}

/** A command of `broadsheet`. */
export interface Command {
  readonly syntax: CommandSyntax;
  /**
   * Does what the command is for.
   *
   * @param args What follows its name.
   * @returns The exit code.
   * @throws {UsageError} For arguments that cannot be used.
   */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}
