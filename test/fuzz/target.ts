import fc from 'fast-check';
import { withDeadline } from '../identity/deadline.ts';
import { type Property, PropertyError } from './property.ts';

/** Milliseconds for one input; what is generated is small, and takes a few. */
const DEADLINE = 5000;

/** A part of Broadsheet, how inputs for it are made, and what is true of what comes of them. */
export interface Target {
  readonly name: string;
  /** Sentences, for tables. */
  readonly properties: readonly string[];
  /** Makes inputs until one does not do, which is then made as small as it becomes. */
  readonly run: (parameters: TargetParameters) => TargetResult;
  /** Checks one input, such as a find that was mended. */
  readonly check: (input: unknown) => void;
}

export interface TargetParameters {
  readonly seed: number;
  readonly runs: number;
  /** Real files that are changed as well. */
  readonly sources: readonly string[];
}

export interface TargetResult {
  readonly inputs: number;
  /** For how many inputs a property was looked at. */
  readonly counts: Readonly<Record<string, number>>;
  readonly find?: Find;
}

/** An input for which a property does not hold. */
export interface Find {
  readonly target: string;
  readonly property: string;
  readonly message: string;
  /** As small as it became. */
  readonly input: unknown;
}

/** Properties of something that is made of an input. */
export interface Aspect<Input> {
  readonly names: readonly string[];
  readonly check: (input: Input, counts?: Map<string, number>) => void;
}

/**
 * Properties of what is made of an input.
 *
 * @param name What is true of the making itself: that it ends, and throws nothing.
 * @param make Gives nothing where an input is no subject for the properties.
 */
export function aspect<Input, Subject>(
  name: string,
  make: (input: Input) => Subject | undefined,
  properties: readonly Property<Subject>[],
): Aspect<Input> {
  return {
    names: [name, ...properties.map((property) => property.name)],
    check: (input, counts) => {
      const subject = checkOne(name, () => make(input), counts);
      if (subject === undefined) return;
      for (const property of properties) checkOne(property.name, () => property.check(subject), counts);
    },
  };
}

/** Properties of an input itself. */
export function given<Input>(properties: readonly Property<Input>[]): Aspect<Input> {
  return {
    names: properties.map(({ name }) => name),
    check: (input, counts) => {
      for (const { name, check } of properties) checkOne(name, () => check(input), counts);
    },
  };
}

function checkOne<Result>(property: string, call: () => Result, counts?: Map<string, number>): Result {
  try {
    const result = call();
    counts?.set(property, (counts.get(property) ?? 0) + 1);
    return result;
  } catch (error) {
    throw new PropertyError(property, error);
  }
}

/** Puts together what is generated and what is true of it. */
export function target<Input>(
  name: string,
  arbitrary: (sources: readonly string[]) => fc.Arbitrary<Input>,
  aspects: readonly Aspect<Input>[],
): Target {
  const check = (input: Input, counts?: Map<string, number>): void => {
    for (const each of aspects) each.check(input, counts);
  };
  return {
    name,
    properties: aspects.flatMap(({ names }) => names),
    check: (input) => check(input as Input),
    run: ({ seed, runs, sources }) => {
      const counts = new Map<string, number>();
      let found: PropertyError | undefined;
      const details = fc.check(
        fc.property(arbitrary(sources), (input) => {
          const error = errorOf(() => check(input, found ? undefined : counts));
          // Made smaller, an input must stay wrong in the same way; else what is rare becomes what is frequent.
          if (!error || (found && found.property !== error.property)) return;
          found = error;
          throw error;
        }),
        { seed, numRuns: runs },
      );
      return {
        inputs: details.numRuns,
        counts: Object.fromEntries(counts),
        ...(found && {
          find: { target: name, property: found.property, message: found.message, input: details.counterexample?.[0] },
        }),
      };
    },
  };
}

function errorOf(call: () => void): PropertyError | undefined {
  try {
    withDeadline(DEADLINE, call);
    return undefined;
  } catch (error) {
    return error instanceof PropertyError ? error : new PropertyError('every input is done with in time', error);
  }
}
