import type { BroadsheetConfig } from '../collection/config/broadsheet-config.ts';

/**
 * What the plugin is told. Without `dir` and `collections`, it reads the nearest `broadsheet.config.js`, and what it is
 * told holds for every folder that is named there, before what is said there.
 */
export interface PluginOptions extends BroadsheetConfig {
  /**
   * Where the types of the content are written: a path from the project's folder, or `false` for nowhere. Default:
   * `broadsheet-content.d.ts`. Let `tsconfig.json` include it.
   */
  readonly declarations?: string | false;
}
