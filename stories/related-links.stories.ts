import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { RelatedLink } from '../src/model/block.ts';
import { answerRequests, file, never, status } from './answer-requests.ts';
import { linksOf } from './content.ts';

interface Args {
  /** The element's own when empty. */
  heading: string;
  /** The element's own when empty. */
  layout: string;
  links: readonly RelatedLink[];
}

interface IndexArgs extends Args {
  src: string;
  for: string;
}

const SAMPLE = 'automation-security-checklist';
const INDEX = file(JSON.stringify({ format: 1, related: { [SAMPLE]: linksOf(SAMPLE) } }), 'application/json');

/** As a build's index has them: with dates and reading times; the last leads nowhere any more. */
const KNOWN: readonly RelatedLink[] = linksOf(SAMPLE).map((link, index, { length }) => ({
  ...link,
  published: `2025-0${index + 1}-12`,
  readingMinutes: 3 + 2 * index,
  ...(index === length - 1 && { dead: true }),
}));

const draw = ({ links, heading, layout }: Args): TemplateResult => html`
  <broadsheet-related-links
    .links=${links}
    heading=${heading || nothing}
    layout=${layout || nothing}
  ></broadsheet-related-links>
`;

const lookUp = (slug: string): TemplateResult =>
  html`<broadsheet-related-links src="related.json" for=${slug}></broadsheet-related-links>`;

const inOwnPage = { docs: { story: { inline: false, height: '16rem' } } };

/** `<broadsheet-related-links>` shows links to further reading: its children, a property, or what an index holds. */
const meta: Meta<Args> = {
  title: 'Elements/Related links',
  component: 'broadsheet-related-links',
  args: { heading: '', layout: '', links: linksOf(SAMPLE) },
  argTypes: {
    layout: { control: 'select', options: ['', 'list', 'cards'], description: 'How the links look' },
    heading: { control: 'text', description: 'What stands above links that the element draws' },
    links: { control: 'object', description: 'The links to show' },
  },
  render: draw,
};

export default meta;
type Story = StoryObj<Args>;

/** Around links that are in the page already. */
export const Children: Story = {
  tags: ['main'],
  parameters: { controls: { disable: true } },
  render: () => html`
    <broadsheet-related-links>
      <nav aria-labelledby="read-next">
        <h2 id="read-next">Read next</h2>
        <ul>
          <li>
            <a href="#roi">What Automation Saves</a>
            <p>How to count hours without counting twice.</p>
          </li>
          <li>
            <a href="#runbook">The Incident Runbook</a>
            <p>What to do in the first hour, in order.</p>
          </li>
        </ul>
      </nav>
    </broadsheet-related-links>
  `,
};

/** Given by the property `links`. */
export const Property: Story = { tags: ['main'] };

/** With a heading of the page's own. */
export const Heading: Story = { args: { heading: 'Before you go' } };

/** As cards, with what an index knows: date and reading time. */
export const Cards: Story = { tags: ['main'], args: { layout: 'cards', links: KNOWN.slice(0, -1) } };

/** A link that leads nowhere any more: no link, and it says so. */
export const DeadLink: Story = { args: { links: KNOWN } };

/** The same as a card. */
export const DeadCard: Story = { args: { layout: 'cards', links: KNOWN } };

/** Links without descriptions. */
export const NoDescriptions: Story = {
  args: { links: linksOf(SAMPLE).map(({ href, title, place }) => ({ href, title, place })) },
};

/** One link alone. */
export const OneLink: Story = { args: { links: linksOf(SAMPLE).slice(0, 1) } };

/** Descriptions with emphasis, code and marks; a link to another site. */
export const RichDescriptions: Story = { args: { links: linksOf('every-construct') } };

/** Looked up in an index by the article's slug: `src` and `for`. */
export const FromIndex: StoryObj<IndexArgs> = {
  beforeEach: answerRequests('related.json', INDEX),
  parameters: inOwnPage,
  args: { src: 'related.json', for: SAMPLE },
  argTypes: { links: { table: { disable: true } }, src: { control: 'text' }, for: { control: 'text' } },
  render: ({ src, for: slug, heading }) => html`
    <broadsheet-related-links src=${src} for=${slug} heading=${heading || nothing}></broadsheet-related-links>
  `,
};

/** The index does not know the article: there is nothing to see, and no message. */
export const NotInIndex: Story = {
  beforeEach: answerRequests('related.json', INDEX),
  parameters: inOwnPage,
  render: () => lookUp('unknown'),
};

/** The index is on the way. */
export const Loading: Story = {
  beforeEach: answerRequests('related.json', never),
  parameters: inOwnPage,
  render: () => lookUp(SAMPLE),
};

/** The index cannot be had. */
export const Failed: Story = {
  tags: ['main'],
  beforeEach: answerRequests('related.json', status(500)),
  parameters: inOwnPage,
  render: () => lookUp(SAMPLE),
};

/** The index cannot be had, and there are children: they stay, and nothing is said. */
export const FailedWithFallback: Story = {
  beforeEach: answerRequests('related.json', status(500)),
  parameters: inOwnPage,
  render: () => html`
    <broadsheet-related-links src="related.json" for=${SAMPLE}>
      <p><a href="#all">All articles on security</a></p>
    </broadsheet-related-links>
  `,
};
