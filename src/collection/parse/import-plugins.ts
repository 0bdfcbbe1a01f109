import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { problem } from '../../model/problem.ts';
import type { SafeHtml } from '../../model/safe-html.ts';
import type { ParseOptions } from '../../parse/parse-options.ts';

/** What plugin modules give, all together. */
export interface Plugins {
  readonly remarkPlugins: NonNullable<ParseOptions['remarkPlugins']>;
  readonly rehypePlugins: NonNullable<ParseOptions['rehypePlugins']>;
  /** That of the last module which has one. */
  readonly sanitize?: SafeHtml;
}

/**
 * Imports plugin modules, in order.
 *
 * @throws BroadsheetError `config-invalid`, for each that cannot be imported or does not give what it should.
 */
export async function importPlugins(urls: readonly string[]): Promise<Plugins> {
  const modules = await Promise.all(urls.map((url) => importModule(url)));
  const problems = modules.flatMap((module) => ('problems' in module ? module.problems : []));
  if (problems.length > 0) throw new BroadsheetError(problems);
  const given = modules.flatMap((module) => ('given' in module ? [module.given] : []));
  const sanitize = given.findLast((each) => each.sanitize)?.sanitize;
  return {
    remarkPlugins: given.flatMap(({ remarkPlugins = [] }) => remarkPlugins),
    rehypePlugins: given.flatMap(({ rehypePlugins = [] }) => rehypePlugins),
    ...(sanitize && { sanitize }),
  };
}

async function importModule(url: string) {
  // The query tells one state of a file from another; it is nothing an author wrote.
  const name = url.replace(/\?content=\w+$/, '');
  let given: Record<string, unknown>;
  try {
    given = await import(url);
  } catch (error) {
    return {
      problems: [refuse(name, `cannot be imported: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
  const reasons = [
    notList(given, 'remarkPlugins'),
    notList(given, 'rehypePlugins'),
    given.sanitize === undefined || isSafeHtml(given.sanitize) ? [] : '`sanitize` is not of the form of `SAFE_HTML`',
    KNOWN.some((key) => given[key] !== undefined)
      ? []
      : `exports none of ${KNOWN.map((key) => `\`${key}\``).join(', ')}`,
  ].flat();
  if (reasons.length > 0) return { problems: reasons.map((reason) => refuse(name, reason)) };
  // Looked at above; a list may hold whatever unified takes, and what it does not take is told when it runs.
  return { given: given as Partial<Plugins> };
}

const KNOWN = ['remarkPlugins', 'rehypePlugins', 'sanitize'] as const;

function notList(given: Record<string, unknown>, key: string): string[] {
  return given[key] === undefined || Array.isArray(given[key]) ? [] : [`\`${key}\` is not a list`];
}

function isSafeHtml(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { elements, properties, schemes } = value as Partial<Record<string, unknown>>;
  return elements instanceof Set && properties instanceof Map && schemes instanceof Map;
}

function refuse(url: string, reason: string) {
  return problem('config-invalid', {
    message: `The plugin module "${url}" ${reason.startsWith('`') ? `is not valid: ${reason}` : reason}.`,
    hint: 'Name by its URL a module that exports `remarkPlugins`, `rehypePlugins` or `sanitize`.',
    actual: url,
  });
}
