import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import { describe } from '../fields/reading.ts';
import { type MappingNode, nodeAt, toJson } from '../mapping-node.ts';
import { plainJson } from './plain-json.ts';

/** What a schema made of a frontmatter. */
export type SchemaOutcome<Data> = { readonly data: Data } | SchemaRefusal;

export interface SchemaRefusal {
  /** Why there is no data. Takes what the frontmatter was read from, since that alone knows places. */
  readonly explain: (mapping: MappingNode | undefined, sourcePlace: Place) => Problem[];
}

/**
 * Runs a caller's schema on the raw frontmatter.
 *
 * @param mapping The frontmatter; without any, the schema is given an empty object.
 * @param sourcePlace The place of problems when there is no frontmatter to point into.
 * @returns `data`, plain JSON; without it, the problems say why there is none.
 */
export function readData<Data>(
  schema: StandardSchemaV1<unknown, Data>,
  mapping: MappingNode | undefined,
  sourcePlace: Place,
): { data?: Data; problems: Problem[] } {
  const outcome = runSchema(schema, mapping ? toJson(mapping) : {});
  if ('data' in outcome) return { data: outcome.data, problems: [] };
  return { problems: outcome.explain(mapping, sourcePlace) };
}

/** Runs a caller's schema on frontmatter that was read before; its places are asked for only when it is refused. */
export function runSchema<Data>(schema: StandardSchemaV1<unknown, Data>, raw: JsonObject): SchemaOutcome<Data> {
  let result: ReturnType<StandardSchemaV1<unknown, Data>['~standard']['validate']>;
  try {
    result = schema['~standard'].validate(raw);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { explain: (mapping, sourcePlace) => [thrown(reason, mapping?.place ?? sourcePlace)] };
  }
  if ('then' in result) {
    // Its outcome is of no use to anyone, and must not surface as an unhandled rejection.
    result.then(undefined, () => {});
    return { explain: (mapping, sourcePlace) => [asynchronous(mapping?.place ?? sourcePlace)] };
  }
  const { issues } = result;
  if (issues) return { explain: (mapping, sourcePlace) => issues.map((each) => invalid(each, mapping, sourcePlace)) };

  const { json, parts } = plainJson(result.value);
  if (json === undefined) {
    return {
      explain: (mapping, sourcePlace) => parts.map(({ path, what }) => notJson(path, what, mapping, sourcePlace)),
    };
  }
  // The schema says what its output is, and being JSON it has not been changed.
  return { data: json as Data };
}

function thrown(reason: string, place: Place): Problem {
  return problem('schema-invalid', {
    message: `The schema threw: ${reason}`,
    hint: 'Let the schema report an issue instead.',
    place,
  });
}

function asynchronous(place: Place): Problem {
  return problem('schema-async', {
    message: 'The schema is asynchronous; an article is read in one go.',
    hint: 'Take asynchronous checks and transforms out of the schema, and run them on the article.',
    place,
  });
}

function invalid(issue: StandardSchemaV1.Issue, mapping: MappingNode | undefined, sourcePlace: Place): Problem {
  const path = (issue.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
  const name = nameOf(path);
  if (!mapping) {
    return problem('schema-invalid', {
      message: `There is no frontmatter to read${name && ` ${name} from`}: ${issue.message}`,
      hint: 'Start the file with a block of keys between two lines of `---`.',
      place: sourcePlace,
    });
  }
  const { node, missing } = nodeAt(mapping, path);
  if (missing.length > 0) {
    return problem('schema-invalid', {
      message: `${name} is missing: ${issue.message}`,
      hint: `Add the key \`${String(missing[0])}\`.`,
      actual: 'missing',
      place: node.place,
    });
  }
  return problem('schema-invalid', {
    message: `${name || 'The frontmatter'} is not what the schema expects: ${issue.message}`,
    hint: 'Change the value, or the schema.',
    actual: describe(node),
    place: node.place,
  });
}

function notJson(path: readonly string[], what: string, mapping: MappingNode | undefined, sourcePlace: Place): Problem {
  return problem('data-not-json', {
    message: `${nameOf(path) || 'The output'} of the schema is ${what}, which is not JSON.`,
    hint: 'Let the schema give a string, number, boolean, list or plain object; keep dates as text.',
    expected: 'JSON',
    actual: what,
    place: mapping ? nodeAt(mapping, path).node.place : sourcePlace,
  });
}

/** A path as it is written in code: `tags[0].label`, in backticks; empty for the whole. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const written = path.map((key) => (/^\d+$/.test(String(key)) ? `[${String(key)}]` : `.${String(key)}`)).join('');
  return `\`${written.replace(/^\./, '')}\``;
}
