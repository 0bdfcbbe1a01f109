// The door "broadsheet/rollup".
export type { BundlerContext, BundlerLog, ContentPlugin, ServerEnvironment, ServerLogger } from './bundler.ts';
export type { ContentArticle, ContentSummary } from './content-types.ts';
export { broadsheet } from './plugin.ts';
export type { PluginOptions } from './plugin-options.ts';
