import { buildSync } from 'esbuild';

/** Bundles `in-page/inspector.ts`, with axe, to a script that gives a page the global variable `inspector`. */
export function bundleInspector(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['test/stories/in-page/inspector.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'inspector',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
