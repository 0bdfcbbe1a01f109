import { type CompareOptions, compareSource, type Verdict } from './compare-source.ts';
import { shrink } from './shrink.ts';

/** Milliseconds. What is shrunk is small; a parser that does not end must be stopped many times over. */
const DEADLINE = 500;

/**
 * Shrinks a source on which our parser is wrong, so that it stays wrong in the same way: it fails still, or the trees
 * differ still by the same key of a node. Without that, what is rare becomes what is frequent on its way.
 */
export function shrinkWrong(source: string, verdict: Verdict, parse?: CompareOptions['parse']): string {
  const wanted = wayOf(verdict);
  const options = { deadline: DEADLINE, ...(parse && { parse }) };
  return shrink(source, (candidate) => wayOf(compareSource(candidate, options)) === wanted);
}

/** In which way our parser is wrong. */
export function wayOf(verdict: Verdict): string {
  if (verdict.kind !== 'different') return verdict.kind;
  const { path, kind } = verdict.difference;
  const keys = path.filter((key) => typeof key === 'string' && key !== 'length');
  return `${kind} ${kind === 'length' ? 'children' : keys.at(-1)}`;
}
