import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkFrontmatter, { type Options as FrontmatterOptions } from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Plugin, type Preset, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { broadsheetParse } from '../../src/parse/index.ts';
import { fencesOf } from '../../src/parse/tree/fences-of.ts';

const SAMPLE = `---
title: Ink
---

# Press *check*

- [x] Look at www.example.com[^1]
- [ ] ~~Smell~~

| a | b |
|:-:|---|
| 1 | \`2\` |

    code

[^1]: A note.
`;

/** Remark’s own parser with its plugins, in their place as our plugin would be. */
function remark(frontmatter: FrontmatterOptions | false = 'yaml'): Preset {
  const reading = frontmatter === false ? [] : [[remarkFrontmatter, frontmatter] as const];
  return { plugins: [remarkParse, ...reading, remarkGfm] as NonNullable<Preset['plugins']> };
}

function parseByRemark(source: string | Uint8Array, frontmatter?: FrontmatterOptions | false): Root {
  return unified().use(remark(frontmatter)).parse(source) as Root;
}

function assertSame(ours: unknown, theirs: unknown): void {
  assert.deepEqual(ours, theirs);
  // The order of keys, too.
  assert.equal(JSON.stringify(ours), JSON.stringify(theirs));
}

describe('broadsheetParse in a pipeline of unified', () => {
  test('makes the tree that remark makes', () => {
    const ours = unified().use(broadsheetParse).parse(SAMPLE);
    assertSame(ours, parseByRemark(SAMPLE));
    assert.deepEqual(
      ours.children.map(({ type }) => type),
      ['yaml', 'heading', 'list', 'table', 'code', 'footnoteDefinition'],
    );
  });

  test('is followed by plugins of remark', () => {
    const louder: Plugin<[], Root> = () => (tree) =>
      visit(tree, 'text', (node) => {
        node.value = node.value.toUpperCase();
      });
    const html: Plugin<[], Root, string> = function () {
      this.compiler = (tree) => JSON.stringify(toHast(tree as Root));
    };
    const ours = unified().use(broadsheetParse).use(louder).use(html).processSync(SAMPLE);
    const theirs = unified().use(remark()).use(louder).use(html).processSync(SAMPLE);
    assert.match(String(ours), /"CHECK"/);
    assert.equal(String(ours), String(theirs));
  });

  test('tells remark-stringify what remark-gfm and remark-frontmatter would', () => {
    const written = (data: Data) => (data as { toMarkdownExtensions?: object[] }).toMarkdownExtensions ?? [];
    const ours = written(unified().use(broadsheetParse).freeze().data());
    const theirs = written(unified().use(remark()).freeze().data());
    assert.equal(ours.length, 2);
    assert.deepEqual(
      ours.map((extension) => Object.keys(extension)),
      theirs.map((extension) => Object.keys(extension)),
    );
  });

  test('works in a copy of a frozen processor', () => {
    const frozen = unified().use(broadsheetParse).freeze();
    assertSame(frozen().parse(SAMPLE), parseByRemark(SAMPLE));
    assertSame(frozen.parse(SAMPLE), parseByRemark(SAMPLE));
  });

  for (const source of [
    '',
    '\n',
    '\ufeff',
    ' ',
    '---',
    '---\n---',
    '\ufeff\ufeff# a',
    '\ufeff---\na: b\n---\n\n\t- c',
  ]) {
    test(`counts in ${JSON.stringify(source)} as remark does`, () => {
      assertSame(unified().use(broadsheetParse).parse(source), parseByRemark(source));
    });
  }

  test('takes files and bytes', () => {
    const text = `\ufeff${SAMPLE}é`;
    const bytes = new TextEncoder().encode(text);
    const processor = unified().use(broadsheetParse).freeze();
    for (const value of [text, bytes]) {
      assertSame(processor.parse(new VFile({ value, path: 'a.md' })), parseByRemark(text));
      assertSame(processor.parse(value), parseByRemark(value));
    }
    assertSame(processor.parse(undefined), parseByRemark(''));
    const direct = processor.parser as unknown as (value: Uint8Array) => Root;
    assertSame(direct(bytes), parseByRemark(text));
  });
});

describe('what broadsheetParse leaves to remark', () => {
  /** A hard break for each of a character, by syntax that a plugin adds. */
  const breakAt: Plugin<[string], Root> = function (character) {
    const data = this.data();
    data.micromarkExtensions ??= [];
    data.micromarkExtensions.push({
      text: {
        [character.charCodeAt(0)]: {
          name: 'break',
          tokenize: (effects, ok) => (code) => {
            effects.enter('hardBreakEscape');
            effects.consume(code);
            effects.exit('hardBreakEscape');
            return ok;
          },
        },
      },
    });
  };
  const noIndentedCode: Plugin<[], Root> = function () {
    const data = this.data();
    data.micromarkExtensions ??= [];
    data.micromarkExtensions.push({ disable: { null: ['codeIndented'] } });
  };
  const shout: Plugin<[], Root> = function () {
    const data = this.data();
    data.fromMarkdownExtensions ??= [];
    const heading = { type: 'paragraph', children: [{ type: 'text', value: '!' }] } as const;
    data.fromMarkdownExtensions.push([
      {
        transforms: [
          (tree) => ({ ...tree, children: [...tree.children, structuredClone(heading)] as Root['children'] }),
        ],
      },
    ]);
  };

  test('is a processor whose other plugins add syntax', () => {
    const ours = unified().use(broadsheetParse).use(breakAt, '⋆').use(noIndentedCode).parse(`${SAMPLE}\na⋆b`);
    const theirs = unified().use(remark()).use(breakAt, '⋆').use(noIndentedCode).parse(`${SAMPLE}\na⋆b`);
    assertSame(ours, theirs);
    assert.deepEqual(
      typesIn(ours).filter((type) => /break|code|table$|yaml/i.test(type)),
      ['yaml', 'table', 'inlineCode', 'break'],
    );
  });

  test('is a processor whose other plugins add to the reading of tokens', () => {
    const ours = unified().use(broadsheetParse).use(shout).parse(SAMPLE);
    assertSame(ours, unified().use(remark()).use(shout).parse(SAMPLE));
    assert.equal(ours.children.at(-1)?.type, 'paragraph');
  });

  test('is asked in the order of the pipeline', () => {
    const behind = unified().use(broadsheetParse).use(breakAt, '~').parse('~~a~~');
    assertSame(behind, unified().use(remark()).use(breakAt, '~').parse('~~a~~'));
    const before = unified().use(breakAt, '~').use(broadsheetParse).parse('~~a~~');
    assertSame(before, unified().use(breakAt, '~').use(remark()).parse('~~a~~'));
    assert.notDeepEqual(before, behind);
  });

  test('is NUL behind the marker of a run', () => {
    for (const source of ['*\0a*', 'a **b_\0_', '\ufeff~\0']) {
      assertSame(unified().use(broadsheetParse).parse(source), parseByRemark(source));
    }
  });
});

describe('the frontmatter that broadsheetParse is told of', () => {
  /** @param claimed Whether our own parser looks for it. */
  function assertFrontmatter(frontmatter: FrontmatterOptions, source: string, type: string, claimed: boolean): void {
    const ours = unified().use(broadsheetParse, { frontmatter }).parse(source);
    assertSame(ours, parseByRemark(source, frontmatter));
    assert.equal(ours.children[0]?.type, type);
    assert.equal(fencesOf(frontmatter) !== undefined, claimed);
  }

  test('is YAML by default', () => {
    for (const options of [undefined, null, {}]) {
      const ours = unified().use(broadsheetParse, options).parse('---\na: b\n---');
      assert.equal(ours.children[0]?.type, 'yaml');
    }
    assert.equal(unified().use(broadsheetParse).parse('+++\n+++').children[0]?.type, 'paragraph');
  });

  test('may be none', () => {
    const ours = unified().use(broadsheetParse, { frontmatter: false }).parse(SAMPLE);
    assertSame(ours, parseByRemark(SAMPLE, false));
    assert.equal(ours.children[0]?.type, 'thematicBreak');
    assertFrontmatter([], SAMPLE, 'thematicBreak', true);
  });

  test('is named, or described by marker or fence', () => {
    const json = { type: 'json', fence: { open: '{', close: '}' } };
    assertFrontmatter('toml', '+++\na = 1\n+++\nb', 'toml', true);
    assertFrontmatter(['yaml', 'toml'], '+++\r\na = 1\r\n+++ \r\nb', 'toml', true);
    assertFrontmatter(json, '{\n"a": 1\n}\n\nb', 'json', true);
    assertFrontmatter(['yaml', json], '---\n---', 'yaml', true);
    assertFrontmatter({ type: 'custom', marker: { open: '<', close: '>' } }, '<<<\na\n>>>', 'custom', true);
    assertFrontmatter({ type: 'x-y', fence: ';;' }, ';;\n\n;;', 'x-y', true);
  });

  test('is left to remark where it may stand anywhere', () => {
    const source = '# a\n\n---\nb: c\n---\n';
    assertFrontmatter({ type: 'yaml', marker: '-', anywhere: true }, source, 'heading', false);
    assert.equal(parseByRemark(source, { type: 'yaml', marker: '-', anywhere: true }).children[1]?.type, 'yaml');
  });

  test('is left to remark where its fence is one of a container, or none that can be found', () => {
    assertFrontmatter({ type: 'yaml', fence: '>>>' }, '>>>\na\n>>>', 'blockquote', false);
    assertFrontmatter({ type: 'yaml', fence: '-' }, '-\na\n-', 'list', false);
    assertFrontmatter({ type: 'yaml', fence: '1.' }, '1.\na\n1.', 'list', false);
    assertFrontmatter({ type: 'yaml', fence: '[^a]:' }, '[^a]:\na\n[^a]:', 'footnoteDefinition', false);
    assertFrontmatter({ type: 'yaml', fence: '\t-' }, '\t-\na\n\t-', 'code', false);
    assertFrontmatter({ type: 'yaml', fence: { open: '---', close: '' } }, '---\na\n\n', 'thematicBreak', false);
  });

  test('is left to remark where its type is a name of remark’s own', () => {
    assertFrontmatter({ type: 'htmlFlow', marker: '-' }, '---\na\n---\n\n<b>', 'htmlFlow', false);
    assertFrontmatter({ type: 'text', marker: '-' }, '---\nwww.example.com\n---', 'link', false);
  });

  test('opens more than one type', () => {
    const types = [
      { type: 'yaml', fence: { open: '---', close: '...' } },
      { type: 'toml', fence: { open: '---', close: '---' } },
    ];
    for (const source of ['---\na\n...\n---\n> b', '---\na\n---\n> b\n\n- c', '---\na\n> b']) {
      const ours = unified().use(broadsheetParse, { frontmatter: types }).parse(source);
      assertSame(ours, parseByRemark(source, types));
    }
  });

  test('is that of remark for any fences', () => {
    const fence = fc.constantFrom(
      '---',
      '+++',
      '{',
      '}',
      ';;',
      '>>>',
      '~~~',
      '-',
      '<!--',
      '-->',
      '\\---',
      '* * *',
      '',
      'é',
    );
    const type = fc.constantFrom('yaml', 'toml', 'json', 'x-y', 'frontmatter', 'data');
    const info = fc.oneof(fence, fc.record({ open: fence, close: fence }));
    const matter = fc.oneof(
      fc.constantFrom('yaml' as const, 'toml' as const),
      fc.record({ type, fence: info }),
      fc.record({ type, fence: info, anywhere: fc.boolean() }),
      fc.record({ type, marker: fence.filter(Boolean) }),
    );
    const line = fc.constantFrom('', 'a', '> q', '- l', '  - m', '# h', '[^a]: n', '    c', '~~~', '+++++++++');
    const document = fc.array(
      fc.oneof(
        line,
        fc.tuple(fence, fc.constantFrom('', '', ' ', '\t', 'x')).map((parts) => parts.join('')),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(matter, { maxLength: 3 }),
        document,
        fc.constantFrom('\n', '\r\n', '\r'),
        (options, lines, ending) => {
          const frontmatter = options as FrontmatterOptions;
          const source = lines.join(ending);
          const theirs = attempt(() => parseByRemark(source, frontmatter));
          // Of some types that are the names of tokens, remark makes no tree.
          if (theirs) assertSame(unified().use(broadsheetParse, { frontmatter }).parse(source), theirs);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is refused as remark-frontmatter refuses it', () => {
    for (const wrong of ['ini', { type: 'a' }, { marker: '-' }, 1]) {
      const frontmatter = wrong as FrontmatterOptions;
      const ours = unified().use(broadsheetParse, { frontmatter });
      const theirs = unified().use(remark(frontmatter));
      const { message } = assertThrows(() => theirs.freeze());
      assert.throws(() => ours.freeze(), { message });
    }
  });
});

function typesIn(tree: Root): string[] {
  const types: string[] = [];
  visit(tree, (node) => void types.push(node.type));
  return types;
}

function attempt(call: () => Root): Root | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

function assertThrows(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return assert.fail('nothing was thrown');
}
