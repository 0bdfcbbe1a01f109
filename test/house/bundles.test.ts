import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';

const PARSER_PACKAGES = ['unified', 'micromark', 'remark-parse', 'mdast-util-from-markdown', 'yaml', 'parse5'];

describe('what a bundler makes of the doors', () => {
  before(() =>
    assert.ok(existsSync('dist/index.js'), 'Run "npm run build" first: bundles are made of what is shipped.'),
  );

  test('elements hold no parser; it is a chunk that Markdown loads', async () => {
    const { entry, chunks } = await bundle(`import 'broadsheet/elements';`);
    assert.ok(entry.packages.includes('lit-element') || entry.packages.includes('lit'), 'Lit draws the frames');
    assert.deepEqual(entry.packages.filter(isParser), []);
    assert.ok(chunks.some(({ packages }) => packages.includes('unified')));
  });

  test('importing an element registers it, though nothing is used by name', async () => {
    for (const name of ['article', 'checklist', 'related-links']) {
      const { entry } = await bundle(`import 'broadsheet/elements/${name}';`);
      assert.ok(entry.text.includes(`broadsheet-${name}`), name);
      assert.ok(entry.text.includes('customElements'), name);
    }
  });

  test('classes alone register nothing', async () => {
    const { entry } = await bundle(`import { BroadsheetChecklist } from 'broadsheet/elements/classes';
      export { BroadsheetChecklist };`);
    assert.ok(!/customElements\.define\(|\.define\(/.test(entry.text));
  });

  test('a page that only prints an article holds neither the parser nor Lit', async () => {
    const { entry } = await bundle(`import { toHtml } from 'broadsheet'; console.log(toHtml);`);
    assert.deepEqual(entry.packages.filter(isParser), []);
    assert.ok(!entry.packages.some((name) => name.startsWith('lit')));
  });

  test('a page that only formats problems holds no package at all', async () => {
    const { entry } = await bundle(`import { formatProblem } from 'broadsheet'; console.log(formatProblem);`);
    assert.deepEqual(entry.packages, []);
  });

  test('each language is a chunk that is loaded when it is asked for', async () => {
    const { entry, chunks } = await bundle(
      `import { loadStrings } from 'broadsheet/strings'; console.log(loadStrings);`,
    );
    assert.ok(entry.text.includes('Progress'), 'English is always there');
    for (const word of ['Fortschritt', 'Progresso', 'Progression']) {
      assert.ok(!entry.text.includes(word), word);
      assert.equal(chunks.filter(({ text }) => text.includes(word)).length, 1, word);
    }
    assert.deepEqual(entry.packages, []);
  });

  test('a page that says things at once holds no strings for later', async () => {
    const { entry } = await bundle(`import { formatMessage, knownStrings } from 'broadsheet/strings';
      console.log(formatMessage, knownStrings);`);
    assert.ok(entry.text.includes('Progress'));
    assert.ok(!entry.text.includes('Undo reset'));
  });

  test('parsing holds no element', async () => {
    const { entry } = await bundle(`import { parseArticle } from 'broadsheet'; console.log(parseArticle);`);
    assert.ok(entry.packages.includes('unified') && entry.packages.includes('yaml'));
    assert.ok(!entry.packages.some((name) => name.startsWith('lit')));
  });

  test('the Markdown parser alone reads no frontmatter and no HTML', async () => {
    const { entry } = await bundle(`import { broadsheetParse } from 'broadsheet/parse'; console.log(broadsheetParse);`);
    assert.ok(entry.packages.includes('remark-parse'), 'what it does not claim goes to remark');
    for (const name of ['yaml', 'toml-eslint-parser', 'parse5', 'lit']) assert.ok(!entry.packages.includes(name), name);
  });

  test('what finds tasks again after an edit is a file of its own', () => {
    const matching = /\/progress\/matching\/(?!remember-matches\b)/;
    const found = scripts().filter(({ sources }) => sources.some((path) => matching.test(path)));
    assert.deepEqual(
      found.map(({ name }) => name.replace(/-[\w-]{8}\.js$/, '')),
      ['match-items'],
    );
    const [matcher] = found;
    for (const { name, text } of scripts()) {
      // A part that is loaded at once is imported without a call.
      assert.ok(!matcher || !text.includes(`from"./${matcher.name}"`), name);
    }
  });

  test('the script for a static page is whole, and asks for the rest by names without a query', () => {
    const entry = readFileSync('dist/broadsheet.min.js', 'utf8');
    assert.match(
      entry,
      /^(?:import|export)\{[^}]*\}from"\.\/broadsheet\/core-[\w-]+\.js";/,
      'the core is a file of its own',
    );
    for (const { name, text, sources } of scripts()) {
      const outside = [...text.matchAll(/(?<![-\w$])(?:from|import)\s*\(?\s*"([^"]+)"/g)].filter(
        ([, to = '']) => !/^\.\/[\w-]+\.js$/.test(to),
      );
      assert.deepEqual(outside, [], `${name} loads nothing from elsewhere`);
      assert.doesNotMatch(text, /\brequire\(|\bprocess\.env\b/, name);
      const isParserFile = name.startsWith('read-by-remark-');
      assert.equal(
        sources.some((path) => path.includes('/micromark/')),
        isParserFile,
        `${name} ${isParserFile ? 'is' : 'is not'} remark`,
      );
    }
    assert.equal(scripts().filter(({ text }) => text.includes('litHtmlVersions')).length, 1, 'there is one Lit');
    const unused = scripts().filter(({ text }) => /litNonce/.test(text));
    assert.deepEqual(unused, [], 'of Lit, what it does for old browsers is left out');
  });
});

/** The files that a static page may load after `broadsheet.min.js`. */
function scripts(): { name: string; text: string; sources: readonly string[] }[] {
  const names = readdirSync('dist/broadsheet').filter((name) => name.endsWith('.js'));
  return names.map((name) => ({
    name,
    text: readFileSync(`dist/broadsheet/${name}`, 'utf8'),
    // The sources of a bundle are in its map.
    sources: JSON.parse(readFileSync(`dist/broadsheet/${name}.map`, 'utf8')).sources,
  }));
}

function isParser(name: string): boolean {
  return PARSER_PACKAGES.includes(name) || name.startsWith('micromark-');
}

interface Chunk {
  readonly text: string;
  /** Names of the packages that code in it comes from. */
  readonly packages: readonly string[];
}

/** Bundles a page's script as its site would; `entry` is what the page loads at once. */
async function bundle(contents: string): Promise<{ entry: Chunk; chunks: readonly Chunk[] }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: '.', sourcefile: 'page.js' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['production', 'browser'],
    treeShaking: true,
    write: false,
    outdir: 'out',
    metafile: true,
    logLevel: 'silent',
  });
  const text = (path: string) => outputFiles.find((file) => file.path.endsWith(path.replace(/^out/, '')))?.text ?? '';
  const read = (paths: readonly string[]): Chunk => {
    const inputs = paths.flatMap((path) => Object.entries(metafile.outputs[path]?.inputs ?? {}));
    const kept = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
    const names = kept.map((path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '');
    return { text: paths.map(text).join('\n'), packages: [...new Set(names)].filter((name) => name !== '') };
  };
  const first = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === 'page.js') ?? '';
  const loaded = new Set<string>();
  const follow = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const each of metafile.outputs[path]?.imports ?? []) if (each.kind === 'import-statement') follow(each.path);
  };
  follow(first);
  const later = Object.keys(metafile.outputs).filter((path) => !loaded.has(path));
  return { entry: read([...loaded]), chunks: later.map((path) => read([path])) };
}
