/** What a command needs of the shell it was started from. */
export interface Terminal {
  /** Writes a line for the reader, or for the next program. */
  readonly print: (text: string) => void;
  /** Writes a line about what went wrong. */
  readonly complain: (text: string) => void;
  /** Settles when the reader asks the command to end (Ctrl-C). */
  readonly interrupted: Promise<void>;
  /** Absolute path of the folder the command was started in: the paths it prints are relative to it. */
  readonly directory: string;
  /** Whether what is printed may be coloured. */
  readonly colours: boolean;
  /** Whether a person is watching what is complained, so that a line may be drawn over. */
  readonly interactive: boolean;
}
