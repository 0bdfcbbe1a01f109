import type { Place } from './place.ts';

/** Where something is, as terminals and editors follow it: `hello.md:9:11`; empty when nothing is known. */
export function printPlace(file: string | undefined, place: Place | undefined): string {
  return [file, place?.start.line, place?.start.column].filter((part) => part !== undefined).join(':');
}
