// What the plugin needs of Rollup, Rolldown and Vite: structural types, so that none of them has to be there for another.

/** A message of a bundler's own log. */
export interface BundlerLog {
  readonly message: string;
  readonly pluginCode?: string;
  readonly id?: string;
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame?: string;
}

/** What `this` is in a hook. */
export interface BundlerContext {
  warn(log: BundlerLog): void;
  error(log: BundlerLog): never;
  addWatchFile(id: string): void;
  resolve(
    source: string,
    importer?: string,
    options?: { skipSelf?: boolean },
  ): Promise<{ id: string; external?: unknown } | null>;
}

/** What the plugin needs of Vite's server, for pages or for the server's own rendering. */
export interface ServerEnvironment<Module> {
  readonly moduleGraph: {
    readonly idToModuleMap: Iterable<readonly [string, Module]>;
    getModuleById(id: string): Module | undefined;
    invalidateModule(module: Module): void;
  };
  readonly hot: { send(payload: { type: 'full-reload' }): void };
  readonly logger: ServerLogger;
}

/** The log of Vite's server. */
export interface ServerLogger {
  warn(message: string, options: { timestamp: boolean }): void;
  error(message: string, options: { timestamp: boolean }): void;
}

/** What the plugin hooks into Rollup, Rolldown and Vite. */
export interface ContentPlugin {
  readonly name: 'broadsheet';
  readonly enforce: 'pre';
  configResolved(config: { readonly root: string; readonly command: string }): void;
  configureServer(server: { readonly watcher: { add(paths: readonly string[]): unknown } }): void;
  buildStart(this: BundlerContext): Promise<void>;
  resolveId(this: BundlerContext, source: string, importer: string | undefined): Promise<string | null>;
  load(this: BundlerContext, id: string): Promise<{ code: string; map: { mappings: '' } } | null>;
  watchChange(id: string): void;
  hotUpdate<Module>(
    this: { readonly environment: ServerEnvironment<Module> },
    update: { readonly file: string; readonly timestamp: number; readonly modules: Module[] },
  ): Promise<Module[] | undefined>;
}
