import type { CheckOptions, RuleLevel } from '../../collection/check/check-options.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { type ProblemCode, problemCodes } from '../../model/problem-codes.ts';
import { UsageError } from '../usage-error.ts';

const LEVELS: readonly RuleLevel[] = ['off', 'warning', 'error'];

/**
 * Reads `--rule CODE=LEVEL`, each time it was given; of two for one code, the last counts.
 *
 * @throws {UsageError} For a code or a level that there is not; the nearest right one is named.
 */
export function readRules(given: readonly string[] = []): NonNullable<CheckOptions['rules']> {
  const rules: Partial<Record<ProblemCode, RuleLevel>> = {};
  for (const text of given) {
    const [code = '', level = ''] = text.split('=', 2);
    if (!text.includes('=')) {
      throw new UsageError(`--rule takes a code and a level, as in --rule link-dead=error, not "${text}".`);
    }
    if (!isOneOf(problemCodes, code)) throw new UsageError(`There is no rule "${code}".${meant(code, problemCodes)}`);
    if (!isOneOf(LEVELS, level)) {
      throw new UsageError(`A rule is off, warning or error, not "${level}".${meant(level, LEVELS)}`);
    }
    rules[code] = level;
  }
  return rules;
}

function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return names.some((name) => name === text);
}

function meant(text: string, names: readonly string[]): string {
  const nearest = nearestName(text, names);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
