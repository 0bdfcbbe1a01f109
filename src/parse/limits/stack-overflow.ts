/**
 * Whether an error says that the stack ended.
 *
 * Engines word it differently: a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey, and words of
 * their own where it was a call with too many arguments.
 */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|recursion|too many arguments/i.test(error.message);
}
