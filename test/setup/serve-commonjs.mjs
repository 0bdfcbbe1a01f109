import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const MODULE_SYNTAX = /^\s*(?:import|export)\b|;\s*export\s*\{|\bexport\s+default\b/m;

/**
 * Serves CommonJS packages to browsers, which can load only modules: each file that is not one is bundled on the way.
 *
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function serveCommonJs() {
  let root = '';
  const bundles = new Map();
  return {
    name: 'serve-commonjs',
    serverStart({ config }) {
      root = config.rootDir;
    },
    async serve({ path }) {
      if (!path.includes('/node_modules/') || !/\.c?js$/.test(path)) return undefined;
      const file = join(root, decodeURIComponent(path));
      if (!bundles.has(file)) bundles.set(file, bundleIfCommonJs(file));
      const body = await bundles.get(file);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}

async function bundleIfCommonJs(file) {
  const source = await readFile(file, 'utf8').catch(() => undefined);
  if (source === undefined || MODULE_SYNTAX.test(source)) return undefined;
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
