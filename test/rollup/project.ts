import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import commonjsModule from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { broadsheet } from '../../src/rollup/plugin.ts';
import type { PluginOptions } from '../../src/rollup/plugin-options.ts';
import { withFolder } from '../cli/with-folder.ts';

// Its types are written for CommonJS, where the function is a key of what is imported.
const commonjs = commonjsModule as unknown as typeof commonjsModule.default;

/** What a bundler's log says of a warning. */
export interface Warning {
  readonly message: string;
  readonly loc?: { readonly file?: string | undefined; readonly line: number; readonly column: number } | undefined;
  readonly frame?: string | undefined;
}

/** What a bundler made of a project. */
export interface Bundled {
  readonly root: string;
  /** Texts of the files it wrote, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
  /** Imports the entry. */
  readonly run: () => Promise<Record<string, unknown>>;
}

export const BUNDLERS = ['rollup', 'rolldown', 'vite'] as const;

/** Bundles `main.js` of a project with the plugin; Broadsheet is installed in the project. */
export async function bundle(
  t: TestContext,
  bundler: (typeof BUNDLERS)[number],
  files: Readonly<Record<string, string>>,
  options: PluginOptions = {},
): Promise<Bundled> {
  const root = await withFolder(t, files);
  await mkdir(join(root, 'node_modules'));
  await symlink(resolve('.'), join(root, 'node_modules/broadsheet'), 'junction');
  const dir = join(root, 'dist');
  const input = join(root, 'main.js');
  const warnings: Warning[] = [];
  const withRoot = { ...broadsheet({ cache: false, ...options }) };
  // Vite says where the project is; the others are started in it.
  withRoot.configResolved({ root, command: 'build' });
  const onwarn = (log: Warning): void => {
    warnings.push(log);
  };
  if (bundler === 'rollup') {
    const build = await rollup({ input, plugins: [withRoot, nodeResolve({ browser: true }), commonjs()], onwarn });
    await build.write({ dir, entryFileNames: 'main.js' });
    await build.close();
  } else if (bundler === 'rolldown') {
    const build = await rolldown({
      input,
      plugins: [withRoot],
      onLog: (level, log) => (level === 'warn' ? onwarn(log) : undefined),
    });
    await build.write({ dir, entryFileNames: 'main.js' });
    await build.close();
  } else {
    await vite({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [broadsheet({ cache: false, ...options })],
      build: {
        outDir: dir,
        minify: false,
        modulePreload: false,
        lib: { entry: input, formats: ['es'], fileName: 'main' },
        rollupOptions: {
          output: { entryFileNames: 'main.js' },
          onLog: (level, log) => (level === 'warn' ? onwarn(log) : undefined),
        },
      },
    });
  }
  await mkdir(dir, { recursive: true });
  const names = (await readdir(dir, { recursive: true, encoding: 'utf8' })).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'utf8')] as const));
  return {
    root,
    files: Object.fromEntries(texts),
    warnings,
    run: () => import(pathToFileURL(join(dir, 'main.js')).href),
  };
}
