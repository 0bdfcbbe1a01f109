import type { Article } from '../../src/model/article.ts';
import { element } from '../../src/render/element.ts';
import {
  buildArticle,
  callToAction,
  checklist,
  heading,
  item,
  items,
  PLACE,
  paragraph,
  prose,
  relatedLinks,
} from './build-article.ts';

const made = buildArticle(
  [
    prose(
      heading(2, 'To do'),
      paragraph('A ', element('a', { href: '/b', rel: ['nofollow'], title: 'B' }, ['b'])),
      element('img', { src: 'c.png', alt: 'C', srcSet: 'c.png 1x', width: 7 }),
      element('ul', { className: ['contains-task-list'] }, [element('li', { dataChecked: 'true' }, ['d'])]),
      element('table', {}, [element('tr', {}, [element('td', { headers: ['h'], align: 'left' }, ['e'])])]),
    ),
    checklist({
      label: 'Monthly',
      labelFrom: 'paragraph',
      labelContent: [element('strong', {}, ['Monthly'])],
      cadence: 'P1M',
      section: 'to-do',
      list: { ...items(item('One', false, items(item('Two', true)))), ordered: true, start: 2 },
    }),
    callToAction('/go', 'Go on'),
    relatedLinks({
      href: '/b',
      title: 'B',
      description: 'more',
      descriptionContent: [element('em', {}, ['more'])],
      published: '2024-01-02',
      readingMinutes: 2,
      place: PLACE,
    }),
  ],
  {
    seoTitle: 'A',
    description: 'B',
    authors: [{ name: 'Ada', url: 'https://a.example' }],
    image: { src: 'a.png', alt: 'A' },
    published: '2024-01-02',
    updated: '2024-01-03',
    category: 'Keys',
    tags: ['a'],
    aliases: ['/old'],
    canonical: 'https://a.example/',
    lang: 'en',
  },
);

/** An article with every kind of block, as it is read from a file; without what nothing draws, such as places. */
export const forgeable: Article = JSON.parse(
  JSON.stringify({ ...made, excerpt: 'B' }, (key, value) =>
    /^(?:place|markPlace|origin|data|featured|words|extra)$/.test(key) ? undefined : value,
  ),
);
