import type { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { Limits } from '../limits/limits.ts';
import { type Readers, takeReader } from '../readers.ts';
import { type Block, type BlockType, type Closing, findBlock } from './find-block.ts';
import { unreadable } from './formats/block-reader.ts';
import { MappingBuilder } from './formats/mapping-builder.ts';
import { deepestOf, frontmatterTooLarge } from './formats/over-limit.ts';
import { MARGIN_QUOTE, readPlainYaml } from './formats/plain-yaml.ts';
import { hasKeyLines } from './key-lines.ts';
import type { MappingNode } from './mapping-node.ts';

/** What the head of a source says, and where its body begins. */
export interface Frontmatter {
  /** Where the text for the Markdown parser begins: after a byte order mark, and at the fence if there is one. */
  readonly start: number;
  /** The fences as remark-frontmatter takes them: `{ type, fence: { open, close } }` swallows exactly this block. */
  readonly fence?: { readonly type: BlockType; readonly open: string; readonly close: string };
  /** Where the body begins: the line after the closing fence. */
  readonly bodyStart: number;
  /** Absent when there is no frontmatter, or none that can be read. */
  readonly mapping?: MappingNode;
  readonly problems: readonly Problem[];
}

const LANGUAGES: Readonly<Record<Exclude<BlockType, 'code'>, string>> = { yaml: 'YAML', toml: 'TOML', json: 'JSON' };

/**
 * Reads the frontmatter of a source: YAML or JSON between `---`, TOML between `+++`.
 *
 * It is frontmatter when a mapping stands between the fences, or what was meant as one. Two thematic breaks with
 * prose between them are none. Code (`---js`) is refused by name; nothing is evaluated.
 *
 * @param source The whole text of the file.
 * @param lines The line map of `source`.
 * @throws MissingReader when it needs one that is not among `readers`.
 */
export function readFrontmatterWith(
  source: string,
  lines: LineMap,
  readers: Partial<Readers>,
  limits: Limits,
): Frontmatter {
  const block = findBlock(source);
  const textStart = source.startsWith('\ufeff') ? 1 : 0;
  const none = (problems: readonly Problem[] = []): Frontmatter => ({
    start: textStart,
    bodyStart: textStart,
    problems,
  });
  if (!block) return none();

  const { closing, type } = block;
  if (!closing) return none(unclosed(source, block, lines));
  if (type === 'code') return swallowed(block, closing, { problems: [refused(block, lines)] });

  // The parsers know no lone carriage return; a line feed takes its place, and its length.
  const text = source.slice(block.contentStart, closing.contentEnd).replace(/\r(?!\n)/g, '\n');
  const placeOf = (start: number, end: number) => lines.place(block.contentStart + start, block.contentStart + end);
  const whole = placeOf(0, text.length);
  if (text.length > limits.frontmatterLength) {
    const isFlow = text.trimStart().startsWith('{');
    if (block.language === '' && !isFlow && !isMeant(text, type)) return none();
    const opening = lines.place(block.start, block.start + block.open.length);
    return swallowed(block, closing, {
      problems: [frontmatterTooLarge(text.length, limits.frontmatterLength, opening)],
    });
  }
  if (text.trim() === '') return swallowed(block, closing, { mapping: new MappingBuilder(whole), problems: [] });

  const language = LANGUAGES[type];
  const plain = type === 'yaml' ? readPlainYaml(text, placeOf, deepestOf(limits)) : undefined;
  const isPlain = plain !== undefined && plain !== MARGIN_QUOTE;
  const { root, problems } = isPlain ? { root: plain, problems: [] } : takeReader(readers, type)(text, placeOf, limits);
  if (root?.kind === 'mapping') return swallowed(block, closing, { mapping: { ...root, place: whole }, problems });
  if (block.language === '') {
    const broken = !root && type !== 'json' && hasKeyLines(text, type);
    return broken ? swallowed(block, closing, { problems }) : none();
  }
  const notMapping = root && unreadable(language, `it holds no keys`, root.place, 'Write `key: value` pairs.');
  return swallowed(block, closing, { problems: notMapping ? [notMapping] : problems });
}

function swallowed(
  { start, type, open }: Block,
  { close, bodyStart }: Closing,
  read: Pick<Frontmatter, 'mapping' | 'problems'>,
): Frontmatter {
  return { start, fence: { type, open, close }, bodyStart, ...read };
}

/** Whether text that was not read as a mapping was meant as one. */
function isMeant(text: string, type: BlockType): boolean {
  if (type === 'json' || type === 'code') return text.startsWith('{');
  return hasKeyLines(text, type);
}

function refused({ start, open, language }: Block, lines: LineMap): Problem {
  return problem('frontmatter-language', {
    message: `Frontmatter in \`${language}\` is not read: only YAML, TOML and JSON are, and nothing is evaluated.`,
    hint: 'Write the block as YAML between two lines of `---`.',
    place: lines.place(start, start + open.length),
    expected: 'yaml, toml or json',
    actual: language,
  });
}

/** A warning when an opening fence is followed, with no blank line between, by lines that read like keys. */
function unclosed(source: string, { type, open, start, contentStart }: Block, lines: LineMap): readonly Problem[] {
  const following = source.slice(contentStart).split(/\r\n|\r|\n/);
  const blank = following.findIndex((line) => line.trim() === '');
  const paragraph = following.slice(0, blank < 0 ? undefined : blank).join('\n');
  if (!isMeant(paragraph, type)) return [];
  const close = open === '+++' ? '+++' : '---';
  return [
    problem('frontmatter-unclosed', {
      message: `Frontmatter opens with \`${open}\` and is never closed, so all of it is read as text.`,
      hint: `Write a line of \`${close}\` after the last key.`,
      place: lines.place(start, start + open.length),
    }),
  ];
}
