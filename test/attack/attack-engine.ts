import { findEngines } from '../setup/find-engines.mjs';
import { openPage } from '../setup/open-page.mjs';
import type { AttackDocument, AttackKind } from './attack-document.ts';
import {
  type AttackSite,
  isFor,
  MODES,
  type Mode,
  openAttackSite,
  POLICIES,
  type Policy,
  type PrintArticle,
  printArticle,
} from './attack-site.ts';
import type { Finding, PageReport } from './finding.ts';

/** So many documents share a page. */
const A_PAGE = 120;

/** Milliseconds. An engine that says nothing for so long has got lost. */
const SILENCE = 180_000;

export type Engine = keyof ReturnType<typeof findEngines>;

/** What came of the documents under one policy, drawn in one way. */
export interface Outcome {
  readonly policy: Policy;
  readonly mode: Mode;
  readonly documents: number;
  readonly drawn: number;
  readonly refused: number;
  readonly findings: readonly Finding[];
}

export interface EngineReport {
  readonly engine: Engine;
  readonly outcomes: readonly Outcome[];
  /** How many documents ran where nothing is taken out, by kind. */
  readonly control: Readonly<Partial<Record<AttackKind, number>>>;
}

/**
 * Tries documents in an engine: under every policy, drawn in every way, and by a renderer that takes nothing out.
 *
 * @param print What a server prints articles with. Default: `toHtml` and `headTags`.
 * @throws Error when the engine does not open, or says nothing any more.
 */
export async function attackEngine(
  engine: Engine,
  documents: readonly AttackDocument[],
  print: PrintArticle = printArticle,
): Promise<EngineReport> {
  const site = await openAttackSite(documents, print);
  try {
    return await conduct(engine, documents, site);
  } finally {
    site.close();
  }
}

async function conduct(engine: Engine, documents: readonly AttackDocument[], site: AttackSite): Promise<EngineReport> {
  const runs = (Object.keys(POLICIES) as Policy[]).flatMap((policy) => MODES.map((mode) => ({ policy, mode })));
  const pages = runs.flatMap(({ policy, mode }) => {
    const ids = [...documents.keys()].filter((id) => documents[id] && isFor(mode, documents[id]));
    return inParts(ids).map((part) => ({ policy, mode, ids: part, path: site.pagePath(policy, mode, part) }));
  });
  const controls = [...documents.keys()].flatMap((id) => site.controlPath(id) ?? []);
  const byPath = new Map<string, PageReport & { readonly requests: readonly Finding[] }>();
  /** What ran in the page above. */
  const above: Finding[] = [];

  const ran = await new Promise<readonly string[]>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error(`${engine} has said nothing for ${SILENCE / 1000} seconds.`)), SILENCE);
    };
    let close: (() => Promise<void>) | undefined;
    const url = site.conduct({ pages: pages.map(({ path }) => path), controls }, (path, said) => {
      wait();
      if (path === '/above' && byPath.size < pages.length)
        above.push({ check: 'executions', document: Number(said), what: 'ran above' });
      else if (path === '/report') {
        const { page, report } = said as { page: string; report: PageReport | null };
        const requests = site
          .takeRequests()
          .map(({ document, what }) => ({ check: 'requests', document, what }) as const);
        const lost: PageReport = {
          findings: [{ check: 'undrawn', what: `${page} was led away` }],
          drawn: 0,
          refused: 0,
        };
        byPath.set(page, { ...(report ?? lost), requests });
      } else if (path === '/done') {
        clearTimeout(timer);
        const { ran, error } = said as { ran?: readonly string[]; error?: string };
        const end = () => (ran ? resolve(ran) : reject(new Error(error)));
        (close?.() ?? Promise.resolve()).then(end, end);
      }
    });
    wait();
    openPage(engine, findEngines(), url).then((closer) => {
      close = closer;
    }, reject);
  });

  const outcomes = runs.map(({ policy, mode }): Outcome => {
    const own = pages.filter((page) => page.policy === policy && page.mode === mode);
    const reports = own.flatMap(({ path }) => byPath.get(path) ?? []);
    return {
      policy,
      mode,
      documents: own.reduce((sum, { ids }) => sum + ids.length, 0),
      drawn: reports.reduce((sum, { drawn }) => sum + drawn, 0),
      refused: reports.reduce((sum, { refused }) => sum + refused, 0),
      findings: reports.flatMap(({ findings, requests }) => [...findings, ...requests]),
    };
  });
  const [first, ...others] = outcomes;
  const control: Partial<Record<AttackKind, number>> = {};
  for (const path of ran) {
    const { kind } = documents[site.idOf(path)] ?? {};
    if (kind) control[kind] = (control[kind] ?? 0) + 1;
  }
  const told =
    first && above.length > 0 ? [{ ...first, findings: [...first.findings, ...above] }, ...others] : outcomes;
  return { engine, outcomes: told, control };
}

function inParts(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / A_PAGE) }, (_, index) =>
    ids.slice(index * A_PAGE, (index + 1) * A_PAGE),
  );
}
