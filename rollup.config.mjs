import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';

const LATEST = ts.ScriptTarget.Latest;
const { exports: doors } = JSON.parse(readFileSync('package.json', 'utf8'));

/** `{'elements/index': 'src/elements/index.ts', …}`: a source for each door, and what no door leads to. */
const library = Object.fromEntries(
  Object.values(doors)
    .map((door) => door.default ?? '')
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice('./dist/'.length, -'.js'.length))
    .concat('cli/bin', 'elements/light/light-styles')
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
    const { LIGHT_STYLES } = await import(pathToFileURL('dist/elements/light/light-styles.js').href);
    writeFileSync('dist/styles.css', `${LIGHT_STYLES.trim()}\n`);
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
          (member) => !member.privacy && !member.static && !member.name.startsWith('#'),
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

/** A file that a browser loads as it stands, what it needs from other packages included. */
const bundle = (source, file, resolve, ...plugins) => ({
  input: source,
  output: { file: `dist/${file}`, sourcemap: true },
  plugins: [
    ...plugins,
    nodeResolve(resolve),
    commonjs(),
    compile(),
    minify({ target: 'es2022', legalComments: 'eof' }),
  ],
});

const PAGE = { browser: true, exportConditions: ['production', 'browser'] };

/**
 * The parser touches no document: for the browser, micromark would decode entities by assigning HTML to an element,
 * which a page with Trusted Types forbids.
 */
const WORKER = { browser: false, exportConditions: ['production', 'worker'] };

const PARSER = { source: 'src/parse/parse-article.ts', file: 'broadsheet-parser.min.js' };

/**
 * Leads the elements' one dynamic import to the parser's own bundle.
 *
 * The two share no chunk: a site that loads `broadsheet.min.js?ver=1` would load a shared one twice, with and without
 * the query, and so define every element twice. The price is a few kilobytes of the model in both.
 */
const parserApart = () => ({
  name: 'parser-apart',
  async resolveDynamicImport(specifier, importer) {
    const found = await this.resolve(String(specifier), importer);
    return found?.id.endsWith(PARSER.source) ? { id: `./${PARSER.file}`, external: true } : null;
  },
});

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
  bundle('src/elements/index.ts', 'broadsheet.min.js', PAGE, parserApart()),
  bundle(PARSER.source, PARSER.file, WORKER),
];
