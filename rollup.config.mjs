import { deepEqual } from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'vite';

const LATEST = ts.ScriptTarget.Latest;
const { exports: doors } = JSON.parse(readFileSync('package.json', 'utf8'));

/** `{'elements/index': 'src/elements/index.ts', …}`: a source for each door, and what no door leads to. */
const library = Object.fromEntries(
  Object.values(doors)
    .map((door) => door.default ?? '')
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice('./dist/'.length, -'.js'.length))
    .concat('cli/bin', 'collection/parse/parse-worker', 'elements/styles/stylesheet')
    .map((name) => [name, `src/${name}.ts`]),
);

const compile = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });

/** Empties `dist/`, so that a file whose source has gone goes too. */
const clean = () => ({ name: 'clean', buildStart: () => rmSync('dist', { recursive: true, force: true }) });

/** Lets a shell run the command. */
const executable = () => ({
  name: 'executable',
  writeBundle: () => chmodSync('dist/cli/bin.js', 0o755),
});

/** `dist/styles.css`: the styles that the elements adopt, as a file for pages that link it. */
const stylesheet = () => ({
  name: 'stylesheet',
  async writeBundle() {
    const { STYLESHEET } = await import(pathToFileURL('dist/elements/styles/stylesheet.js').href);
    writeFileSync('dist/styles.css', `${STYLESHEET.trim()}\n`);
    // TypeScript wants to know of a stylesheet that is imported for its effect.
    writeFileSync('dist/styles.css.d.ts', 'export {};\n');
  },
});

/**
 * `dist/custom-elements.json`: the public side of the elements, for editors and Storybook.
 *
 * It holds the classes that a door gives out, under the paths that they have in the package.
 */
const manifest = () => ({
  name: 'manifest',
  writeBundle() {
    const classesDoor = 'src/elements/classes.ts';
    const folder = 'src/elements/';
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${folder}${file.replaceAll('\\', '/')}`);
    const modules = sources.map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), LATEST, true));
    const found = create({ modules, plugins: litPlugin(), context: { dev: false } });

    const text = readFileSync(classesDoor, 'utf8');
    const isPublic = ({ kind, name }) => kind === 'class' && new RegExp(`\\b${name}\\b`).test(text);
    const definitions = sources.flatMap((file) => {
      const [, name, className] = /defineElement\('([\w-]+)', (\w+)\)/.exec(readFileSync(file, 'utf8')) ?? [];
      return name ? [{ file, name, className }] : [];
    });
    found.modules = found.modules.filter((module) => {
      const definition = definitions.find(({ file }) => file === module.path);
      module.declarations = module.declarations.filter(isPublic);
      for (const declaration of module.declarations) {
        const tag = definitions.find(({ className }) => className === declaration.name);
        if (tag) Object.assign(declaration, { customElement: true, tagName: tag.name });
        declaration.members = declaration.members?.filter(
          ({ name, privacy = 'public', static: isStatic }) =>
            privacy === 'public' && !isStatic && !name.startsWith('#'),
        );
        // A reactive property that is an element's own business is no attribute.
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) =>
          declaration.members?.some(({ name }) => name === fieldName),
        );
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('broadsheet-'));
      }
      if (definition) {
        const from = found.modules.find(({ declarations }) =>
          declarations.some((d) => d.name === definition.className),
        );
        const declaration = { name: definition.className, module: from?.path };
        module.exports.push({ kind: 'custom-element-definition', name: definition.name, declaration });
      }
      return definition || module.declarations.length > 0;
    });
    const builtPath = (_, value) =>
      typeof value === 'string' && /^\/?src\/.*\.ts$/.test(value)
        ? value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js')
        : value;
    writeFileSync('dist/custom-elements.json', `${JSON.stringify(found, builtPath, 2)}\n`);
  },
});

/** Shrinks the one text of styles that the scripts hold; the library's own file keeps its comments. */
const smallStyles = () => ({
  name: 'small-styles',
  async load(id) {
    if (!id.replaceAll('\\', '/').endsWith('/src/elements/styles/stylesheet.ts')) return null;
    const { code } = await transform(readFileSync('dist/styles.css', 'utf8'), { loader: 'css', minify: true });
    return `export const STYLESHEET = ${JSON.stringify(code)};`;
  },
});

/**
 * Lit's way to styles without what it does for browsers that know no constructed sheets: these scripts run in none.
 * The elements have no styles of that kind; a page that extends one may give it such sheets.
 */
const litStyles = () => ({
  name: 'lit-styles',
  load(id) {
    if (!/[\\/]@lit[\\/]reactive-element[\\/]css-tag\.js$/.test(id)) return null;
    return `
      export const supportsAdoptingStyleSheets = true;
      export const getCompatibleStyle = (style) => style;
      export const adoptStyles = (root, styles) => {
        root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
      };
      export const CSSResult = undefined, css = undefined, unsafeCSS = undefined; // No element uses them.
    `;
  },
});

/** `name,step` or `name,step,second`, for each named character in the order of their code points. */
function packEntities(entities) {
  let last = 0;
  const entries = Object.entries(entities).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  const packed = entries.map(([name, value]) => {
    const [code, ...rest] = Array.from(value, (each) => each.codePointAt(0));
    const step = code - last;
    last = code;
    return [name, ...[step, ...rest].map((each) => each.toString(36))].join();
  });
  return packed.join(';');
}

function unpackEntities(packed) {
  const entities = {};
  let code = 0;
  for (const entry of packed.split(';')) {
    const [name, step, ...rest] = entry.split(',');
    code += Number.parseInt(step, 36);
    entities[name] = String.fromCodePoint(code, ...rest.map((each) => Number.parseInt(each, 36)));
  }
  return entities;
}

/** The table of named characters, a third smaller as gzip sends it: it would be half of the Markdown parser. */
const smallEntities = () => ({
  name: 'small-entities',
  async load(id) {
    if (!/[\\/]character-entities[\\/]index\.js$/.test(id)) return null;
    const { characterEntities } = await import(pathToFileURL(id).href);
    const packed = packEntities(characterEntities);
    deepEqual(unpackEntities(packed), characterEntities);
    return `export const characterEntities = (${unpackEntities})(${JSON.stringify(packed)});`;
  },
});

/** Makes the scripts small. Their gzip is 2 to 4 % smaller than with esbuild, which names variables less alike. */
const small = () => ({
  name: 'small',
  async renderChunk(code, { fileName }) {
    const options = { module: true, compress: { target: 'es2022' }, sourcemap: true };
    const { errors, code: minified, map } = await minify(fileName, code, options);
    if (errors.length > 0) throw new Error(`${fileName}: ${errors[0].message}`);
    return { code: minified, map };
  },
});

/** A licence's own words, without who holds the rights. */
const TERMS = {
  MIT: /Permission is hereby granted[\s\S]*/,
  'Apache-2.0': /Apache License\s+Version 2\.0[\s\S]*END OF TERMS AND CONDITIONS/,
};

/** What a package says of its licence: in a file for it, or in a section of its README. */
function noticeOf(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = readdirSync(folder);
  const read = (pattern) => {
    const file = names.find((each) => pattern.test(each));
    return file && readFileSync(join(folder, file), 'utf8');
  };
  const text = read(/^licen[cs]e/i);
  // The section ends where the next one begins, or the README does.
  const section = /^#*\s*(?:licen[cs]e|copyright)\b[\s\S]*?(?=\n#|(?![\s\S]))/im;
  const said = text ?? section.exec(read(/^readme/i) ?? '')?.[0] ?? '';
  return {
    name: `${name} ${version}`,
    licence: license ?? licenses?.[0]?.type,
    said: said.trim(),
    isWhole: text !== undefined,
  };
}

/** `dist/broadsheet/licences.txt`: the notices of the packages that the scripts hold. */
const licences = () => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const ids = Object.values(bundle).flatMap(({ modules = {} }) =>
      Object.keys(modules).map((id) => id.replace('\0', '')),
    );
    const folders = new Set(ids.flatMap((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []));
    const notices = [...folders].sort().map(noticeOf);
    /** The terms of a package that only names them, as another package has them. */
    const termsOf = ({ name, licence }) => {
      const other = notices.find((each) => each.isWhole && each.licence === licence && TERMS[licence]?.test(each.said));
      if (!other)
        throw new Error(`${name} holds no text of its licence (${licence}), and neither does another package.`);
      return TERMS[licence].exec(other.said)[0];
    };
    const source = notices
      .map((notice) => {
        const { name, licence, said, isWhole } = notice;
        return `${[`${name} (${licence})`, said, isWhole ? '' : termsOf(notice)].filter(Boolean).join('\n\n')}\n`;
      })
      .join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'broadsheet/licences.txt', source });
  },
});

/**
 * `dist/broadsheet.min.js` and the folder `dist/broadsheet/`: files that a browser loads as they stand, what they need
 * from other packages included. What a page does not use is not loaded.
 *
 * The first holds no code, only the way to it: a site may load it as `broadsheet.min.js?ver=1`, and whatever is loaded
 * later asks for the core by a name without a query. Were the core in the first file, it would be loaded and run twice.
 */
const scripts = {
  input: { 'broadsheet.min': 'src/elements/script.ts', 'broadsheet-progress.min': 'src/progress/index.ts' },
  output: {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: 'broadsheet/[name]-[hash].js',
    manualChunks: {
      core: ['src/elements/script.ts'],
      // What draws needs these, and so does what draws nothing.
      shared: ['src/model/phrasing.ts', 'src/render/display-date.ts'],
      drawing: ['src/elements/draw/drawing.ts'],
      markdown: ['src/parse/tree/parse-tree.ts'],
    },
    sourcemap: true,
  },
  plugins: [
    smallStyles(),
    litStyles(),
    smallEntities(),
    // Not `browser`: there, micromark would decode entities by assigning HTML to an element, which a page with Trusted
    // Types forbids. Lit has one build for both.
    nodeResolve({ browser: false, exportConditions: ['production', 'worker'] }),
    commonjs(),
    compile(),
    small(),
    licences(),
  ],
};

export default [
  {
    input: library,
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    output: {
      dir: 'dist',
      preserveModules: true,
      preserveModulesRoot: 'src',
      hoistTransitiveImports: false,
      sourcemap: true,
    },
    plugins: [clean(), compile(), executable(), stylesheet(), manifest()],
  },
  scripts,
];
