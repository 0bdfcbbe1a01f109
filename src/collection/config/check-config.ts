import { nearestName } from '../../model/nearest-name.ts';
import { type Problem, type ProblemDetails, problem } from '../../model/problem.ts';
import { CONFIG_SHAPE, isObject, type Shape } from './config-shape.ts';

/**
 * Checks what a configuration holds, since no compiler may have.
 *
 * @param file The configuration's file, for the problems.
 * @returns All that is wrong: keys that there are none of, values of another kind, references to collections that are
 * not among them.
 */
export function checkConfig(config: unknown, file: string): Problem[] {
  const problems: Problem[] = [];
  const add = (details: ProblemDetails) => problems.push(problem('config-invalid', { ...details, file }));
  checkShape(config, CONFIG_SHAPE, '', add);
  if (problems.length > 0 || !isObject(config)) return problems;

  if ('dir' in config && 'collections' in config) {
    add({
      message: '`dir` and `collections` are both given.',
      hint: 'Name the folder of `dir` as one of the collections.',
    });
  }
  const collections = isObject(config.collections) ? config.collections : {};
  const names = Object.keys(collections);
  for (const [name, setup] of Object.entries(collections)) {
    const references = isObject(setup) && isObject(setup.references) ? setup.references : {};
    for (const [field, reference] of Object.entries(references)) {
      const to = isObject(reference) ? String(reference.to) : '';
      if (names.includes(to)) continue;
      const nearest = nearestName(to, names);
      add({
        message: `\`collections.${name}.references.${field}.to\` is "${to}", and there is no collection of that name.`,
        hint: nearest === undefined ? 'Name one of the collections.' : `Did you mean "${nearest}"?`,
        expected: names.map((each) => `"${each}"`).join(', '),
        actual: to,
      });
    }
  }
  return problems;
}

function checkShape(value: unknown, shape: Shape, name: string, add: (details: ProblemDetails) => void): void {
  const what = name === '' ? 'The configuration' : `\`${name}\``;
  if ('test' in shape) {
    if (shape.test(value)) return;
    add({
      message: `${what} is ${describe(value)}; expected ${shape.expected}.`,
      hint: 'Change the value, or leave the key out.',
      expected: shape.expected,
      actual: describe(value),
    });
    return;
  }
  if (!isObject(value) || Array.isArray(value) || typeof value === 'function') {
    add({
      message: `${what} is ${describe(value)}; expected an object.`,
      hint: name === '' ? 'Export an object as the default export.' : 'Write an object, or leave the key out.',
      expected: 'an object',
      actual: describe(value),
    });
    return;
  }
  const within = (key: string) => (name === '' ? key : `${name}.${key}`);
  if ('each' in shape) {
    for (const [key, each] of Object.entries(value)) checkShape(each, shape.each, within(key), add);
    return;
  }
  const known = Object.keys(shape.keys);
  for (const [key, each] of Object.entries(value)) {
    const expected = shape.keys[key];
    // An option that is left open, as `{ site: process.env.SITE }` may be, is not given.
    if (each === undefined) continue;
    if (expected && known.includes(key)) {
      checkShape(each, expected, within(key), add);
      continue;
    }
    const nearest = nearestName(key, known);
    add({
      message: `There is no option \`${within(key)}\`.`,
      hint: nearest === undefined ? `Options here: ${known.join(', ')}.` : `Did you mean \`${nearest}\`?`,
      expected: nearest ?? known.join(', '),
      actual: key,
    });
  }
  for (const key of shape.required ?? []) {
    if (value[key] !== undefined) continue;
    add({ message: `\`${within(key)}\` is missing.`, hint: `Add the key \`${key}\`.`, actual: 'missing' });
  }
}

/** A value as a message names it. */
function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'function' ? 'a function' : 'an object';
}
