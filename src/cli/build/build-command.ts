import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildCollection } from '../../build/build-collection.ts';
import type { BuildOptions, BuildReport } from '../../build/build-options.ts';
import type { Collection } from '../../collection/collection.ts';
import type { LoadedConfig } from '../../collection/config/load-config.ts';
import { FileTexts } from '../../collection/files/file-texts.ts';
import { isWithin } from '../../collection/files/is-within.ts';
import { loadCollection } from '../../collection/load-collection.ts';
import { watchCollection } from '../../collection/watch/watch-collection.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { formatProblem, formatProblemIn } from '../../model/format-problem.ts';
import { printable } from '../../model/printable.ts';
import { type Problem, problem } from '../../model/problem.ts';
import {
  COLLECTION_OPTIONS,
  type CollectionArguments,
  readCollectionArguments,
} from '../arguments/collection-arguments.ts';
import type { Command, CommandSyntax, OptionValues } from '../arguments/command.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import { count } from '../count.ts';
import { EXIT } from '../exit-code.ts';
import { Interruption, interruptionSignal } from '../interruption.ts';
import { loadNamed } from '../load-named.ts';
import type { Terminal } from '../terminal.ts';
import { toShown } from '../to-shown.ts';
import { UsageError } from '../usage-error.ts';
import { ProgressLine } from './progress-line.ts';

const SYNTAX = {
  name: 'build',
  summary: 'Make a site of the articles of a folder: pages, JSON, feeds, search',
  options: {
    out: { type: 'string', value: 'DIR', help: 'The folder to write into (required)' },
    title: { type: 'string', value: 'TEXT', help: 'Name of the site; its host by default' },
    description: { type: 'string', value: 'TEXT', help: 'What the site is about, for its home page and feeds' },
    lang: { type: 'string', value: 'TAG', help: 'Language of the site (en)' },
    related: { type: 'string', value: 'N', help: 'How many related articles each has at least, if there are any (3)' },
    drafts: { type: 'boolean', help: 'Build drafts, too' },
    'allow-errors': { type: 'boolean', help: 'Publish what can be, though there are errors' },
    watch: { type: 'boolean', help: 'Build again whenever an article changes, until Ctrl-C' },
    json: { type: 'boolean', help: 'Print what was done as JSON, one line a build' },
    ...COLLECTION_OPTIONS,
  },
  notes: `Feeds, sitemap and canonical addresses need the address of the site: --site, or \`site\` in the configuration.

Written into --out, beside whatever is there:
  <permalink>            A page for each article (/:slug/ by default)
  articles/PAGE.json     The article, for <broadsheet-article src>
  articles/PAGE.html     The same as HTML with frames, for a page of yours
  media/                 The images that articles refer to by relative paths
  index.html index.json  All articles, newest first
  related.json           For <broadsheet-related-links src for>
  search.json            An index that MiniSearch loads
  feed.xml atom.xml feed.json sitemap.xml llms.txt
  broadsheet.min.js broadsheet/ styles.css site.css

Files that no build wrote are never changed; left-overs of earlier builds are removed.

Exit codes:
  0  Built
  1  There are errors, so nothing was published; or, with --allow-errors, not everything was
  2  The command line cannot be obeyed
  3  Broadsheet itself failed`,
  examples: [
    ['broadsheet build articles --out public --site https://example.com/', 'Build a site'],
    [
      'broadsheet build articles --out public/blog --site https://example.com/blog/ --permalink /:year/:slug/',
      'Build it below a path, with the year in its addresses',
    ],
    ['broadsheet build articles --out public --site https://example.com/ --json', 'Tell a script what was written'],
  ],
} as const satisfies CommandSyntax;

/**
 * `broadsheet build DIR`: makes a site of the articles of a folder; with `--watch`, again whenever they change, until it
 * is interrupted.
 *
 * @returns 1 when there are errors.
 * @throws {UsageError} For arguments that cannot be used, and a folder without articles.
 */
export async function buildCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { folder, values } = readArguments(args, SYNTAX);
  const target = await readCollectionArguments(folder, values, terminal);
  const { directory } = target;
  const settings = readSettings(values, target, terminal);
  const { out, permalink } = settings;
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new UsageError(`--out takes a folder, and "${values.out}" is a file.`);
  }
  if (isWithin(directory, out)) throw new UsageError('--out is the folder of the articles, or one that it is in.');
  const signal = interruptionSignal(terminal);
  const line = new ProgressLine(terminal);
  const build = async ({ collection, all }: Loaded): Promise<number> => {
    const onProgress = (done: number, total: number) => line.draw(`${done} of ${total} articles`);
    const relatedBy = relatedOf(target.config, collection, all);
    const report = await buildCollection(collection, {
      ...settings,
      ...(relatedBy && { relatedBy }),
      signal,
      onProgress,
    });
    line.clear();
    const problems = report.problems.map(toShown(terminal.directory, directory));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (values.json) terminal.print(JSON.stringify({ format: 1, out, ...report, problems }));
    else tell(report, errors, out, terminal);
    return errors.length > 0 ? EXIT.problems : EXIT.clean;
  };

  const loading = { ...target, permalink, signal };
  if (values.watch) return buildAgain(loading, build, terminal);
  const loaded = await load(loading);
  if (loaded.collection.articles.length === 0 && loaded.collection.problems.length === 0) {
    throw new UsageError(`There are no articles in "${folder}".`);
  }
  return build(loaded);
}

/** Builds whenever an article has changed. What a build finds wrong ends nothing: the next save may mend it. */
async function buildAgain(
  loading: Loading,
  build: (loaded: Loaded) => Promise<number>,
  terminal: Terminal,
): Promise<number> {
  const { directory, options, config, names, permalink, signal } = loading;
  const { schema, ...rest } = { ...options, permalink, signal };
  const updates = schema ? watchCollection(directory, { ...rest, schema }) : watchCollection(directory, rest);
  // What a folder refers to in others is known only when they are loaded together.
  const refersToOthers = names.length > 0 && Object.keys(config?.collections ?? {}).length > 1;
  let code: number = EXIT.clean;
  try {
    for await (const { collection } of updates) {
      const loaded = refersToOthers ? await load(loading) : { collection, all: [collection] };
      try {
        code = await build(loaded);
      } catch (error) {
        if (!(error instanceof BroadsheetError)) throw error;
        const shown = error.problems.map(toShown(terminal.directory));
        for (const each of shown) terminal.complain(`${formatProblem(each)}\n`);
        code = EXIT.problems;
      }
    }
  } catch (error) {
    // Interrupted within a build: what it has written is whole, and the next build goes on from there.
    if (!(error instanceof Interruption)) throw error;
  }
  return code;
}

/** What is loaded, and how. */
interface Loading extends CollectionArguments {
  readonly permalink: string;
  readonly signal: AbortSignal;
}

/** The collection that is built, and all that it may refer to, itself included. */
interface Loaded {
  readonly collection: Collection<unknown>;
  readonly all: readonly Collection<unknown>[];
}

/** Loads a folder; one that the configuration names together with the others that it names. */
async function load({ directory, options, config, given, names, permalink, signal }: Loading): Promise<Loaded> {
  const [name] = names;
  if (config && name !== undefined) {
    const loaded = await loadNamed(config, [name], { ...given, permalink }, signal);
    const collection = loaded[name];
    if (collection) return { collection, all: Object.values(loaded) };
  }
  const { schema, ...rest } = { ...options, permalink, signal };
  const collection = await (schema ? loadCollection(directory, { ...rest, schema }) : loadCollection(directory, rest));
  return { collection, all: [collection] };
}

/**
 * How the configuration has related articles chosen. Those that it names may be of any of its folders.
 *
 * @throws {BroadsheetError} When it names one that there is not (`config-invalid`).
 */
function relatedOf(
  config: LoadedConfig | undefined,
  collection: Collection<unknown>,
  all: readonly Collection<unknown>[],
): BuildOptions['relatedBy'] {
  if (!config?.related) return undefined;
  const { limit: _, pinned = [], ...related } = config.related;
  const unknown = pinned.filter((slug) => !all.some((each) => each.find(slug)));
  if (unknown.length > 0) {
    throw new BroadsheetError(
      unknown.map((slug) =>
        problem('config-invalid', {
          message: `\`related.pinned\` names "${slug}", and there is no such article.`,
          hint: 'Name articles by their slugs, or by their paths.',
          file: config.file,
          actual: slug,
        }),
      ),
    );
  }
  return { ...related, pinned: pinned.filter((slug) => collection.find(slug)) };
}

/** What the command line and the configuration say about the site. */
function readSettings(
  values: OptionValues<typeof SYNTAX.options>,
  { options: { site, permalink = '/:slug/' }, config }: CollectionArguments,
  terminal: Terminal,
): BuildOptions & { readonly permalink: string } {
  const { out, title, description, lang } = values;
  if (out === undefined) throw new UsageError('"build" needs --out, the folder to write into.');
  if (site === undefined) throw new UsageError('"build" needs --site, the address that the site will have.');
  const related = values.related === undefined ? config?.related?.limit : readCount('--related', values.related);
  return {
    out: resolve(terminal.directory, out),
    site,
    permalink,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(lang !== undefined && { lang }),
    ...(related !== undefined && { related }),
    ...(values.drafts && { drafts: true }),
    ...(values['allow-errors'] && { allowErrors: true }),
  };
}

/** @param errors Those of the report, their files named as a reader would. */
function tell(report: BuildReport, errors: readonly Problem[], target: string, terminal: Terminal): void {
  const texts = new FileTexts(terminal.directory);
  for (const error of errors) terminal.complain(`${formatProblemIn(error, texts.linesOf(error.file))}\n`);
  const warnings = report.problems.length - errors.length;
  const more = warnings > 0 ? ` ${count(warnings, 'warning')}: "broadsheet check" says which.` : '';
  if (!report.published) {
    terminal.complain(`Nothing was published: ${count(errors.length, 'error')}. --allow-errors publishes what it can.`);
    return;
  }
  const { articles, written, unchanged, removed } = report;
  const changes = [
    `${count(written.length, 'file')} written`,
    `${unchanged} unchanged`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  const where = printable(relative(terminal.directory, target) || '.');
  terminal.print(`${count(articles, 'article')} in ${where}: ${changes.join(', ')}.${more}`);
}

function readCount(option: string, given: string): number {
  if (!/^\d{1,3}$/.test(given)) throw new UsageError(`${option} takes a number from 0 to 999, not "${given}".`);
  return Number(given);
}

export const BUILD: Command = { syntax: SYNTAX, run: buildCommand };
