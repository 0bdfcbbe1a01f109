export { buildCollection } from './build/build-collection.ts';
export type { BuildOptions, BuildReport } from './build/build-options.ts';
export type { ArticleSummary, CollectedArticle } from './collection/article-summary.ts';
export { checkCollection } from './collection/check/check-collection.ts';
export type { CheckOptions, RuleLevel } from './collection/check/check-options.ts';
export type { CheckReport } from './collection/check/check-report.ts';
export type { Collection } from './collection/collection.ts';
export type { CollectionOptions, CollectionSchemaOptions } from './collection/collection-options.ts';
export { type BroadsheetConfig, defineConfig } from './collection/config/broadsheet-config.ts';
export { type LoadedConfig, loadConfig } from './collection/config/load-config.ts';
export { pagePath } from './collection/links/page-path.ts';
export { loadCollection } from './collection/load-collection.ts';
export { type CollectionsOptions, loadCollections } from './collection/load-collections.ts';
export type {
  CheckedSetups,
  CollectionSetup,
  CollectionSetups,
  Collections,
  ConnectedCollection,
  ReferenceSetup,
  Referrer,
} from './collection/references/connected-collection.ts';
export type {
  RelatedArticle,
  RelatedField,
  RelatedOptions,
  RelatedReason,
} from './collection/related/related-article.ts';
export type { CollectionUpdate } from './collection/watch/collection-update.ts';
export { type CollectionWatch, type WatchOptions, watchCollection } from './collection/watch/watch-collection.ts';
