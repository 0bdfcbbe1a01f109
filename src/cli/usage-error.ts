/** A command was given what it cannot use; the message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
