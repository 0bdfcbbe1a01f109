import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineMap } from '../../src/model/line-map.ts';
import { findForeignSyntax, isComponentTag } from '../../src/parse/foreign-syntax.ts';

const parse = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source);
const find = (source: string) => findForeignSyntax(parse(source), source, new LineMap(source));

// Source, code, what is quoted first, how many there are.
const FOREIGN: readonly [string, string, string, number][] = [
  ['{% include note.html %}', 'template-tag', '{% include note.html %}', 1],
  ['{%- if page.a -%}\n\nText\n\n{%- endif -%}', 'template-tag', '{%- if page.a -%}', 2],
  ['See {{ site.url }} and {{page.title}}.', 'template-tag', '{{ site.url }}', 2],
  ['[home]({{ "/" | url }})', 'template-tag', '{{ "/" | url }}', 1],
  ['[home]({{x}}/about)', 'template-tag', '{{x}}', 1],
  ['<a href="{{ url }}">x</a>', 'template-tag', '{{ url }}', 1],
  ['# About {{ site.name }}', 'template-tag', '{{ site.name }}', 1],
  ['{% quote\n  text: "50% of them"\n%}', 'template-tag', '{% quote\n  text: "50% of them"\n%}', 1],
  ['{{< figure src="a.png" >}}', 'template-tag', '{{< figure src="a.png" >}}', 1],
  ['{{% alert %}}\nText\n{{% /alert %}}', 'template-tag', '{{% alert %}}', 2],
  ["import Tabs from '@theme/Tabs';", 'mdx-syntax', "import Tabs from '@theme/Tabs'", 1],
  ['import \'./a.css\'\nimport {b, c} from "d"', 'mdx-syntax', "import './a.css'", 2],
  ["import {\n  a,\n  b,\n} from 'c';", 'mdx-syntax', "import {\n  a,\n  b,\n} from 'c'", 1],
  ['export const year = 2024', 'mdx-syntax', 'export const year =', 1],
  ['export default function Page() {}', 'mdx-syntax', 'export default function', 1],
  ['<Tabs>\n\nText\n\n</Tabs>', 'mdx-syntax', '<Tabs>', 1],
  ['Text <Badge kind="new" /> text', 'mdx-syntax', '<Badge kind="new" />', 1],
  ['<Chart.Line />', 'mdx-syntax', '<Chart.Line />', 1],
  ['<Item value={{a: 1}}>x</Item>', 'mdx-syntax', '<Item value={{a: 1}}>', 1],
  ['<div style={{margin: 0}}>\n\nText\n\n</div>', 'mdx-syntax', 'style={{', 1],
  ['{/* hidden */}', 'mdx-syntax', '{/*', 1],
  ['Text\n{: .note }', 'kramdown-attribute', '{: .note }', 1],
  ['# Title {:.no_toc}\n\n* list\n{:toc}', 'kramdown-attribute', '{:.no_toc}', 2],
  ['[a](b){:target="_blank" rel=\'x y\'}', 'kramdown-attribute', '{:target="_blank" rel=\'x y\'}', 1],
  ['`code`{: .ruby #id }', 'kramdown-attribute', '{: .ruby #id }', 1],
  ['{::comment}\nText\n{:/comment}', 'kramdown-attribute', '{::comment}', 2],
];

const CALM: readonly string[] = [
  '`{% if %}` and `{{ a }}`',
  '```liquid\n{% if a %}{{ b }}{: .c }\n```',
  '~~~\nimport a from "b"\n\n<Tabs>\n~~~',
  '    {{ a }}\n    {: .b }',
  '<!-- {{ a }} {: .b } <Tabs></Tabs> -->',
  'Text <!-- {% a %} --> text',
  '<pre>\n{{ a }}\n</pre>',
  '<script>\nconst a = {{ b }};\n</script>',
  '{{}} {{ }} {%%} { { a } }',
  '\\{{ a }} \\{% b %} \\{: .c } \\<Tabs />',
  `A workflow reads \${{ secrets.KEY }}.`,
  'In TeX: x^{{a}} and \\frac{{a}}{{b}}.',
  '{a: {b: {c: 1}}}',
  'import maps are a feature of browsers',
  'import duties from "abroad" are high',
  'Import things from "there".',
  'export your data every week',
  'export default settings to a file',
  '- import a from "b"',
  '> export const a = 1',
  'Text\n\nText with import a from "b"',
  'A Vec<T> or a Map<String, Vec<Item>>.',
  'Dear <Name>, your <Order Number> is on its way.',
  'Write to <Someone@example.org> or <HTTPS://example.org>.',
  '<DIV>text</DIV> and <BR/> and <A HREF="x">x</A>',
  '<div>text</div> and <my-element a="b"></my-element>',
  'a <B and c> d',
  '# Title {#id}',
  '- item {#id}',
  '{:ok, value} or {:keys [a]} or {:}',
  'It returns {:ok} then.',
  'Use {.class} or {name}.',
];

describe('findForeignSyntax', () => {
  for (const [source, code, quoted, count] of FOREIGN) {
    test(`${JSON.stringify(source)} is ${code}`, () => {
      const [found, ...others] = find(source);
      assert.deepEqual(others, []);
      assert.equal(found?.code, code);
      assert.equal(source.slice(found.place?.start.offset, found.place?.end.offset), quoted);
      assert.equal((found.related?.length ?? 0) + 1, count);
      assert.ok(found.message.includes(quoted.replace(/\s+/g, ' ')));
      assert.equal(found.message.includes(`There are ${count} in this article.`), count > 1);
    });
  }

  for (const source of CALM) {
    test(`${JSON.stringify(source)} is nothing of the kind`, () => assert.deepEqual(find(source), []));
  }

  test('many are one problem, with four more places', () => {
    const [found, ...others] = find('{{ a }}\n\n'.repeat(9));
    assert.deepEqual(others, []);
    assert.ok(found?.message.includes('There are 9'));
    assert.deepEqual(
      found?.related?.map(({ place }) => place?.start.line),
      [3, 5, 7, 9],
    );
  });

  test('each kind is a problem of its own', () => {
    assert.deepEqual(
      find('{{ a }}\n{: .b }\n\n<Tabs />').map(({ code }) => code),
      ['template-tag', 'mdx-syntax', 'kramdown-attribute'],
    );
  });

  test('a long tag is cut in the message', () => {
    const [found] = find(`{{ ${'a'.repeat(200)} }}`);
    assert.ok((found?.message.length ?? 0) < 120);
  });

  for (const piece of [
    '{{ a ',
    '{% a ',
    '{%',
    '<A ',
    '<A>',
    '</A ',
    'import a\n',
    '{:.a ',
    '{: a=',
    '{/*',
    ' a',
    '\\',
  ]) {
    test(`${JSON.stringify(piece)} many times over takes little time`, () => {
      const source = piece.repeat(Math.floor(500_000 / piece.length));
      const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 2, column: 1, offset: source.length } };
      const text: Root = {
        type: 'root',
        children: [{ type: 'paragraph', position, children: [{ type: 'text', value: source, position }] }],
      };
      const began = performance.now();
      findForeignSyntax(text, source, new LineMap(source));
      assert.ok(performance.now() - began < 2000);
    });
  }
});

describe('isComponentTag', () => {
  for (const html of ['<Tabs>', '</Tabs>', '<Tabs', '<Tabs a="b">\n<p>', '<Foo.Bar />', '<T>', '<URL>', '<Details>']) {
    test(`${JSON.stringify(html)} is one`, () => assert.equal(isComponentTag(html), true));
  }
  const others = [
    '<div>',
    '</div>',
    '<DIV>',
    '<BR>',
    '<A HREF="x">',
    '<H1>',
    '<my-tag>',
    '<X-tag>',
    '<!DOCTYPE html>',
    '',
  ];
  for (const html of [...others, '<!-- Tabs -->', 'Tabs', '<Mail@example.org>']) {
    test(`${JSON.stringify(html)} is none`, () => assert.equal(isComponentTag(html), false));
  }
});
