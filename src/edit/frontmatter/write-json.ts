import type { Json, JsonObject } from '../../model/json.ts';
import type { MappingNode, ValueNode } from '../../parse/frontmatter/mapping-node.ts';
import { changeFlowMapping, type FlowFormat } from './change-flow.ts';
import type { Draft } from './draft.ts';
import { changeDoubleQuoted } from './quoted-text.ts';

/** Writes an object over JSON frontmatter. */
export function writeJson(draft: Draft, root: MappingNode, value: JsonObject): void {
  const { source, contentStart, contentEnd, eol } = draft;
  const content = source.slice(contentStart, contentEnd);
  const open = contentStart + content.indexOf('{') + 1;
  const close = contentStart + content.lastIndexOf('}');
  const unit = /[\r\n]([ \t]+)\S/.exec(content)?.[1];
  const write = (part: Json): string => flowJson(part);
  const format: FlowFormat = {
    write,
    writeKey: (key) => `${JSON.stringify(key)}: `,
    padding: '',
    replace: (node: ValueNode, part: Json) => {
      const old = draft.textOf(node);
      const isText = typeof part === 'string' && old.startsWith('"') && !draft.attempt.cautious;
      draft.replace(
        node.place.start.offset,
        node.place.end.offset,
        isText ? changeDoubleQuoted(old, part) : write(part),
      );
    },
  };
  if (root.entries.length > 0) {
    changeFlowMapping(draft, root, value, format, { open, close });
    return;
  }
  // Nothing is there that shows how the author would lay it out.
  const members = Object.entries(value).map(([key, part]) => `${unit ?? '  '}${format.writeKey(key)}${write(part)}`);
  if (members.length === 0) return;
  const lines = `{${eol}${members.join(`,${eol}`)}${eol}}`;
  if (content.trim() === '') draft.replace(contentStart, contentEnd, `${lines}${eol}`);
  else draft.replace(open - 1, close + 1, lines);
}

/** JSON on one line, with a space after each colon and comma. */
function flowJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(flowJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${flowJson(part)}`)
    .join(', ')}}`;
}
