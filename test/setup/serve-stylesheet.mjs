import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../../src/elements/styles/stylesheet.ts', import.meta.url));

/**
 * Serves `/styles.css`, which is otherwise there only after a build, from its source.
 *
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function serveStylesheet() {
  let text;
  return {
    name: 'serve-stylesheet',
    async serve({ path }) {
      if (path !== '/styles.css') return undefined;
      text ??= readStylesheet();
      return { body: await text, type: 'css' };
    },
  };
}

async function readStylesheet() {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
  const { STYLESHEET } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return STYLESHEET;
}
