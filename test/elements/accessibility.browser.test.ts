import { expect, waitUntil } from '@open-wc/testing';
import axe from 'axe-core';
import type { BroadsheetArticle } from '../../src/elements/index.ts';
import '../../src/elements/index.ts';
import type { Article } from '../../src/model/article.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { buildArticle, checklist, heading, item, items, PLACE, prose, relatedLinks } from '../render/build-article.ts';
import { clearPage, find, printInPage, settle } from './page.ts';
import { forEachWay } from './ways.ts';

/** All that axe finds, in a form that says what to mend. */
async function violations(node: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(node, {
    // The runner's page is not ours.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    resultTypes: ['violations', 'incomplete'],
  });
  const contrast = incomplete.filter(({ id }) => id === 'aria-valid-attr-value');
  return [...violations, ...contrast].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

async function everyConstruct(): Promise<Article> {
  const response = await fetch('/content/every-construct.md');
  return parseArticle(await response.text(), { path: 'every-construct.md' });
}

const FAILED = 'an article that cannot be loaded';

const STATES: readonly [string, () => Promise<Element>][] = [
  [
    'an article with every construct and its outline',
    async () => {
      const host = document.createElement('broadsheet-article');
      host.outline = true;
      host.article = await everyConstruct();
      return host;
    },
  ],
  [FAILED, async () => Object.assign(document.createElement('broadsheet-article'), { src: 'data:text/html,no' })],
  [
    'a checklist with tasks ticked, nested and mixed',
    async () => {
      const host = document.createElement('broadsheet-checklist');
      const nested = items(item('Nested', true), item('Open', false));
      const list = items(item('One', false, nested), item('Two', true), item('No task', null));
      host.checklist = checklist({ label: 'Quarterly', labelFrom: 'paragraph', cadence: 'P3M', list });
      return host;
    },
  ],
  [
    'a readonly checklist',
    async () => {
      const host = document.createElement('broadsheet-checklist');
      host.checklist = checklist({ label: 'Quarterly', labelFrom: 'paragraph' });
      host.readOnly = true;
      return host;
    },
  ],
  [
    'a list from elsewhere',
    async () => {
      const host = document.createElement('broadsheet-checklist');
      host.innerHTML =
        '<ul><li>One <a href="#one">link</a></li><li><p>Two</p><p>More</p></li><li>With <button style="color: black; background: white">a control</button></li></ul>';
      return host;
    },
  ],
  [
    'related links',
    async () => {
      const host = document.createElement('broadsheet-related-links');
      const { blocks } = await everyConstruct();
      const related = blocks.find((block) => block.type === 'related-links');
      if (!related) throw new TypeError('The article has no related links.');
      host.links = related.links;
      return host;
    },
  ],
  [
    'related links as cards, one of them dead',
    async () => {
      const host = document.createElement('broadsheet-related-links');
      host.layout = 'cards';
      host.links = [
        {
          href: '/a',
          title: 'A',
          description: 'What it is.',
          published: '2024-12-10',
          readingMinutes: 7,
          place: PLACE,
        },
        { href: '/b', title: 'B', dead: true, place: PLACE },
      ];
      return host;
    },
  ],
  ['an empty article', async () => document.createElement('broadsheet-article')],
];

describe('Accessibility', () => {
  const warn = console.warn;

  beforeEach(() => {
    console.warn = () => {};
    document.documentElement.lang = 'en';
  });

  afterEach(() => {
    console.warn = warn;
    document.documentElement.removeAttribute('style');
    clearPage();
  });

  for (const scheme of ['light', 'dark']) {
    for (const [state, make] of STATES) {
      it(`axe finds nothing in ${state}, ${scheme}`, async () => {
        document.documentElement.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#121212' : '#fff'}`;
        const stage = await printInPage('<div></div>');
        stage.append(await make());
        await settle(document);
        if (state === FAILED)
          await waitUntil(() => find<BroadsheetArticle>(stage, 'broadsheet-article').status === 'error');
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(await violations(stage)).to.deep.equal([]);
      });
    }
  }
});

forEachWay('What a reader presses and sees', (draw) => {
  it('axe finds nothing', async () => {
    document.documentElement.lang = 'en';
    const list = items(item('One', false, items(item('Nested', true))), item('Two', true), item('No task', null));
    const article = buildArticle([
      prose(heading(2, 'Every quarter')),
      checklist({ label: 'Quarterly', labelFrom: 'paragraph', cadence: 'P3M', list }),
      relatedLinks({ href: '/guide', title: 'Guide', place: PLACE }),
    ]);
    const host = await draw(article, 'broadsheet-article', { outline: true });
    expect(await violations(host)).to.deep.equal([]);
  });

  it('is a target of 24 by 24 pixels at least for each task', async () => {
    const host = await draw(buildArticle([checklist()]), 'broadsheet-checklist');
    for (const box of host.querySelectorAll('input')) {
      const { width, height } = box.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('fits a page that is 320 pixels wide', async () => {
    const within = '<div style="inline-size: 320px"></div>';
    const host = await draw(await everyConstruct(), 'broadsheet-article', { outline: true, within });
    const right = host.parentElement?.getBoundingClientRect().right ?? 0;
    expect(right).to.be.below(400);
    const wide = [...find(host, 'article').querySelectorAll('*')].filter((element) => {
      const scrolls = element.closest('pre, .broadsheet-scroll');
      return (!scrolls || scrolls === element) && element.getBoundingClientRect().right > right + 0.5;
    });
    expect(wide.map((element) => element.outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  it('mirrors in a page that is read from right to left', async () => {
    const host = await draw(buildArticle([checklist()]), 'broadsheet-checklist', { within: '<div dir="rtl"></div>' });
    const label = find(host, 'label').getBoundingClientRect();
    expect(find(host, 'input').getBoundingClientRect().left).to.be.above(label.right);
  });
});
