import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { setField } from '../../src/edit/set-field.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { toText } from '../../src/render/to-text.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'valueOf',
  'toJSON',
  'then',
  'length',
  'get',
  'set',
  'value',
  'writable',
  'name',
  'caller',
  'arguments',
  '__defineGetter__',
  '__lookupSetter__',
];

/** What each way of writing it says, and nothing else. */
const WAYS: Readonly<Record<string, (name: string) => readonly [source: string, path: readonly string[]]>> = {
  'a key of YAML': (name) => [`---\n${name}: {polluted: 1}\n---\n`, [name]],
  'a key of plain YAML': (name) => [`---\nx:\n  ${name}:\n    polluted: 1\n---\n`, ['x', name]],
  'a key in a flow mapping': (name) => [`---\nx: {y: {${name}: {polluted: 1}}}\n---\n`, ['x', 'y', name]],
  'a quoted key of YAML': (name) => [`---\n"${name}":\n  polluted: 1\n---\n`, [name]],
  'a key that is merged': (name) => [`---\nx:\n  <<: {${name}: {polluted: 1}}\n---\n`, ['x', name]],
  'a name and its own key': (name) => [`---\n${name}: {${name}: {polluted: 1}}\n---\n`, [name, name]],
  'an anchor': (name) => [`---\nx: &${name} {polluted: 1}\ny: *${name}\n---\n`, ['y']],
  'a dotted key of TOML': (name) => [`+++\nx.${name}.polluted = 1\n+++\n`, ['x', name]],
  'a table of TOML': (name) => [`+++\n[${name}]\npolluted = 1\n+++\n`, [name]],
  'an inline table of TOML': (name) => [`+++\nx = {${name} = {polluted = 1}}\n+++\n`, ['x', name]],
  'a key in a table of TOML': (name) => [`+++\n[x.${name}]\npolluted = 1\n+++\n`, ['x', name]],
  'a key of JSON': (name) => [`---json\n{"x": {"${name}": {"polluted": 1}}}\n---\n`, ['x', name]],
};

const BODIES: Readonly<Record<string, (name: string) => string>> = {
  'a heading': (name) => `# ${name}\n\n## ${name}\n\ntext\n`,
  'a footnote': (name) => `text[^${name}]\n\n[^${name}]: note\n`,
  'a reference': (name) => `[text][${name}] and [${name}]\n\n[${name}]: https://example.org/\n`,
  'a reference that is missing': (name) => `[text][${name}] and [^${name}]\n`,
  'items of a list': (name) => `${name}:\n\n- [ ] ${name}\n- [x] ${name} {#${name}}\n`,
  'a language of code': (name) => `\`\`\`${name}\ntext\n\`\`\`\n`,
  'an element of HTML': (name) => `<${name}>text</${name}>\n\n<b ${name}="x" id="${name}">text</b>\n`,
};

/** All that programs share. */
function builtIns(): unknown {
  return [Object, Array, Function, String, Number, Map, Set, Promise].flatMap(({ prototype }) =>
    Reflect.ownKeys(prototype).map((key) => [prototype, key, Object.getOwnPropertyDescriptor(prototype, key)]),
  );
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => {
    assert.ok(typeof part === 'object' && part !== null && Object.hasOwn(part, key), `there is no own ${key}`);
    return Object.getOwnPropertyDescriptor(part, key)?.value;
  }, value);
}

describe('names that objects have of themselves', () => {
  const before = builtIns();

  for (const [way, write] of Object.entries(WAYS)) {
    it(`are kept as ${way}`, () => {
      for (const name of NAMES) {
        const [source, path] = write(name);
        // The schema hands on all that is said, whatever fields are read of it.
        const schema = {
          '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) },
        } as const;
        const { data, problems } = parseArticle(source, { schema: schema as never });
        assert.deepEqual(
          problems.filter(({ code }) => code === 'frontmatter-invalid'),
          [],
          name,
        );
        for (const each of [data, JSON.parse(JSON.stringify(data))]) {
          assert.deepEqual(at(each, path), { polluted: 1 }, name);
          assert.equal(Object.getPrototypeOf(each), Object.prototype, name);
        }
        if (way === 'an anchor' || way === 'a key that is merged') continue;
        const changed = applyEdits(source, setField(source, [...path, 'polluted'], 2));
        assert.deepEqual(at(parseArticle(changed, { schema: schema as never }).data, path), { polluted: 2 }, name);
      }
    });
  }

  for (const [what, write] of Object.entries(BODIES)) {
    it(`are text as ${what}`, () => {
      for (const name of NAMES) {
        const article = parseArticle(write(name), { path: `${name}.md` });
        assert.deepEqual(JSON.parse(JSON.stringify(article)), article);
        const word = what === 'a heading' || what === 'items of a list' ? name.replaceAll('_', '') : 'text';
        for (const drawn of [toText(article), toHtml(article)]) {
          assert.ok(drawn.replaceAll('_', '').includes(word), `${name}: ${drawn}`);
        }
        const same = parseArticle(write('ordinary'), { path: 'ordinary.md' });
        if (what !== 'an element of HTML') assert.equal(article.blocks.length, same.blocks.length, name);
      }
    });
  }

  it('are drawn as nothing that they are not, in JSON that was forged', () => {
    const article = parseArticle('A text that is *drawn*.\n');
    for (const name of NAMES) {
      const forged = JSON.stringify(article)
        .replace('"tagName":"em"', `"tagName":${JSON.stringify(name)}`)
        .replaceAll('"properties":{', `"properties":{"${name}":{"${name}":"polluted"},`)
        .replaceAll('"polluted"},}', '"polluted"}}');
      const html = toHtml(JSON.parse(forged));
      assert.ok(html.includes('A text that is'), name);
      assert.ok(!html.includes('polluted') && !html.includes(`<${name}`), `${name}: ${html}`);
    }
  });

  it('have changed nothing that programs share', () => assert.deepEqual(builtIns(), before));
});
