import assert from 'node:assert/strict';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { invertEdits } from '../../src/edit/invert-edits.ts';
import { setField } from '../../src/edit/set-field.ts';
import type { Edit } from '../../src/model/edit.ts';
import type { Json } from '../../src/model/json.ts';

/** Applies edits of a source, and makes sure that their inverse restores it. */
export function change(source: string, edits: readonly Edit[]): string {
  const changed = applyEdits(source, edits);
  assert.equal(applyEdits(changed, invertEdits(edits)), source);
  return changed;
}

/** The text between the fences after a change of a raw key. */
export function changeYaml(content: string, path: readonly (string | number)[], value: Json | undefined): string {
  return changeBetween('---\n', '---\n', content, path, value);
}

export function changeToml(content: string, path: readonly (string | number)[], value: Json | undefined): string {
  return changeBetween('+++\n', '+++\n', content, path, value);
}

export function changeJson(content: string, path: readonly (string | number)[], value: Json | undefined): string {
  return changeBetween('---json\n', '---\n', content, path, value);
}

function changeBetween(
  open: string,
  close: string,
  content: string,
  path: readonly (string | number)[],
  value: Json | undefined,
): string {
  const source = `${open}${content}${close}\nBody\n`;
  const changed = change(source, setField(source, path, value));
  assert.ok(changed.startsWith(open) && changed.endsWith(`${close}\nBody\n`));
  return changed.slice(open.length, -`${close}\nBody\n`.length);
}
