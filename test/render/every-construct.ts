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

const code = element('pre', {}, [element('code', { className: ['language-ts'] }, ['const key = "<&>";\nuse(key);\n'])]);

const table = element('table', {}, [
  element('thead', {}, [
    element('tr', {}, [element('th', { align: 'left' }, ['Key']), element('th', { align: 'right' }, ['Age in days'])]),
  ]),
  element('tbody', {}, [
    element('tr', {}, [element('td', { align: 'left' }, ['API']), element('td', { align: 'right' }, ['90'])]),
  ]),
]);

const footnotes = element('section', { dataFootnotes: true, className: ['footnotes'] }, [
  element('h2', { className: ['sr-only'], id: 'footnote-label' }, ['Footnotes']),
  element('ol', {}, [
    element('li', { id: 'user-content-fn-1' }, [
      paragraph(
        'Ninety days is a habit, not a law. ',
        element(
          'a',
          {
            href: '#user-content-fnref-1',
            dataFootnoteBackref: '',
            ariaLabel: 'Back to reference 1',
            className: ['data-footnote-backref'],
          },
          ['↩'],
        ),
      ),
    ]),
  ]),
]);

const footnoteReference = element('sup', {}, [
  element(
    'a',
    {
      href: '#user-content-fn-1',
      id: 'user-content-fnref-1',
      dataFootnoteRef: true,
      ariaDescribedBy: ['footnote-label'],
    },
    ['1'],
  ),
]);

/** An article with every kind of block and most of what prose can hold. */
export const everyConstruct = buildArticle(
  [
    prose(
      heading(2, 'Keys & locks', 'keys--locks'),
      '\n',
      paragraph('A key opens ', element('strong', {}, ['one']), ' door.', footnoteReference),
      '\n',
      heading(3, 'Kinds of key'),
      '\n',
      element('ul', {}, ['\n', element('li', {}, ['API keys']), '\n', element('li', {}, ['Passwords']), '\n']),
      '\n',
      element('blockquote', {}, [
        element('ul', { className: ['contains-task-list'] }, [
          element('li', { className: ['task-list-item'], dataChecked: 'true' }, ['Quoted and done']),
          element('li', { className: ['task-list-item'], dataChecked: 'false' }, [
            paragraph('Quoted, loose'),
            paragraph('and more'),
          ]),
        ]),
      ]),
      code,
      table,
      element('aside', { className: ['alert', 'alert-warning'], role: 'note' }, [
        element('p', { className: ['alert-title'] }, ['Warning']),
        paragraph('Keep the spare key elsewhere.'),
      ]),
      paragraph(element('img', { src: 'images/lock.png', alt: 'A brass lock' })),
      element('details', { open: true }, [element('summary', {}, ['Why?']), paragraph('Because.')]),
      element('hr', {}),
      heading(3, 'Each quarter'),
    ),
    checklist({
      id: 'quarterly',
      label: 'Quarterly',
      labelFrom: 'paragraph',
      labelContent: [element('strong', {}, ['Quarterly:'])],
      cadence: 'P3M',
      section: 'each-quarter',
      list: items(
        item('Rotate keys', false, items(item('API', true), item('Database', false, prose(code)))),
        item('Just a note', null),
        {
          id: 'loose',
          text: 'Loose task',
          checked: true,
          children: [prose(paragraph('Loose ', element('a', { href: '/loose' }, ['task'])), paragraph('Its reason.'))],
          place: PLACE,
        },
      ),
    }),
    checklist({ id: 'plain', label: 'Each quarter', labelFrom: 'heading', section: 'each-quarter' }),
    callToAction('/#cta', element('strong', {}, ['Book a call']), ' →'),
    relatedLinks(
      { href: '/guides/vaults', title: 'Vaults & safes', description: 'Where keys rest', slug: 'vaults', place: PLACE },
      {
        href: 'https://example.org/',
        title: 'Elsewhere',
        description: 'on code',
        descriptionContent: [{ type: 'text', value: 'on ' }, element('code', {}, ['code'])],
        place: PLACE,
      },
    ),
    prose(footnotes),
  ],
  {
    title: 'Keys & locks',
    category: 'Security',
    authors: [{ name: 'Ada Byron', url: 'https://example.org/ada' }, { name: 'Grace' }],
    published: '2024-12-10',
    updated: '2025-01-02T09:30:00+02:00',
    image: { src: '/images/keys.jpg', alt: 'A ring of keys' },
    lang: 'en-GB',
    description: 'How to keep "keys" <safe>.',
    tags: ['keys', 'safety'],
  },
);
