import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, waitFor } from 'storybook/test';
import type { Article } from '../src/model/article.ts';
import { toHtml } from '../src/render/to-html.ts';
import { answerRequests, file, never, status } from './answer-requests.ts';
import { ARTICLE_NAMES, articleOf, sourceOf } from './content.ts';
import { inFrame } from './in-frame.ts';

interface Args {
  /** Name of an article in `content/`. */
  sample: string;
  outline: boolean;
}

interface FileArgs extends Args {
  src: string;
  /** The element's own when empty. */
  credentials: string;
}

interface LazyArgs extends Args {
  loading: string;
}

interface KeptArgs extends Args {
  /** What ticks are kept under; not kept when empty. */
  persist: string;
  scope: string;
  aliases: string;
}

const SAMPLE = 'automation-security-checklist';

const withSrc = (src: string, outline = false, fallback: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<broadsheet-article src=${src} ?outline=${outline}>${fallback}</broadsheet-article>`;

const withArticle = (article: Article, outline = false): TemplateResult =>
  html`<broadsheet-article .article=${article} ?outline=${outline}></broadsheet-article>`;

/** A script element: a template cannot hold one whose text is not written out in it. */
function scriptOf(type: string, text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = type;
  script.text = text;
  return script;
}

/**
 * `<broadsheet-article>` shows an article, framed with what a reader needs while it loads or when it cannot.
 * The stories show each way of giving it an article, then each state it can be in.
 */
const meta: Meta<Args> = {
  title: 'Elements/Article',
  component: 'broadsheet-article',
  args: { sample: SAMPLE, outline: false },
  argTypes: {
    sample: { control: 'select', options: ARTICLE_NAMES, description: 'An article of `content/`' },
    outline: {
      control: 'boolean',
      description: 'Whether the headings are listed above the article',
    },
  },
  parameters: {
    // Each in a page of its own: an article's ids are those of the page.
    docs: { story: { inline: false, height: '32rem' } },
  },
};

export default meta;
type Story = StoryObj<Args>;

/** Given as a typed object: the property `article`. */
export const Property: Story = {
  tags: ['main'],
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
};

/** Given as a finished `<article>`, printed by `toHtml` on a server. The element leaves it as it is and fetches nothing. */
export const ReadyMade: Story = {
  render: ({ sample, outline }) =>
    html`<broadsheet-article ?outline=${outline}>${unsafeHTML(toHtml(articleOf(sample)))}</broadsheet-article>`,
};

/** Given as Markdown in a `<script type="text/markdown">` child. */
export const MarkdownScript: Story = {
  render: ({ sample, outline }) =>
    html`<broadsheet-article ?outline=${outline}>${scriptOf('text/markdown', sourceOf(sample))}</broadsheet-article>`,
};

/** Given as a parsed article in a `<script type="application/json">` child: no parser is downloaded. */
export const JsonScript: Story = {
  name: 'JSON Script',
  render: ({ sample, outline }) => html`
    <broadsheet-article ?outline=${outline}>
      ${scriptOf('application/json', JSON.stringify(articleOf(sample)))}
    </broadsheet-article>
  `,
};

/** Loaded from a Markdown file by `src`. Images and links are relative to that file. */
export const MarkdownFile: StoryObj<FileArgs> = {
  args: { src: `articles/${SAMPLE}.md`, credentials: '' },
  argTypes: {
    sample: { table: { disable: true } },
    src: { control: 'select', options: ARTICLE_NAMES.map((name) => `articles/${name}.md`) },
    credentials: { control: 'select', options: ['', 'omit', 'same-origin', 'include'] },
  },
  render: ({ src, credentials, outline }) => html`
    <broadsheet-article src=${src} credentials=${credentials || nothing} ?outline=${outline}></broadsheet-article>
  `,
};

/** Loaded from a JSON file by `src`, as a build prints it. */
export const JsonFile: Story = {
  name: 'JSON File',
  beforeEach: answerRequests('article.json', file(JSON.stringify(articleOf(SAMPLE)), 'application/json')),
  render: ({ outline }) => withSrc('article.json', outline),
};

/** On the way. Grey lines stand where the text will be; a screen reader is told. */
export const Loading: Story = {
  tags: ['main'],
  beforeEach: answerRequests('slow.md', never),
  render: () => withSrc('slow.md'),
};

/** On the way, with children that are shown meanwhile. */
export const LoadingWithFallback: Story = {
  beforeEach: answerRequests('slow.md', never),
  render: () => withSrc('slow.md', false, html`<p><a href="articles/welcome.md">Read it as plain text</a></p>`),
};

/** Not there. The reader is told in plain words, and can try again. */
export const NotFound: Story = {
  tags: ['main'],
  beforeEach: answerRequests('moved.md', status(404)),
  render: () => withSrc('moved.md'),
  play: async ({ canvasElement }) => {
    const frame = await inFrame(canvasElement, 'broadsheet-article');
    await expect(await frame.findByRole('alert')).toHaveTextContent('could not be found');
  },
};

/** The server fails, and there are children: they stay below the message. */
export const ErrorWithFallback: Story = {
  beforeEach: answerRequests('broken.md', status(500)),
  render: () => withSrc('broken.md', false, html`<p><a href="articles/welcome.md">Read it as plain text</a></p>`),
};

/** Made by a newer version of Broadsheet than the page has. */
export const NewerFormat: Story = {
  beforeEach: answerRequests(
    'newer.json',
    file(JSON.stringify({ ...articleOf(SAMPLE), format: 2 }), 'application/json'),
  ),
  render: () => withSrc('newer.json'),
};

/** No article at all: JSON that breaks off. Without an address, there is nothing to try again. */
export const BrokenJson: Story = {
  name: 'Broken JSON',
  render: () => html`
    <broadsheet-article>${scriptOf('application/json', '{ "format": 1, "title": "Half')}</broadsheet-article>
  `,
};

/** The first request fails and the second does not: “Try again” was pressed. */
export const Retried: Story = {
  beforeEach: answerRequests('flaky.md', status(503), file(sourceOf('welcome'), 'text/markdown')),
  render: () => withSrc('flaky.md'),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await inFrame(canvasElement, 'broadsheet-article');
    await userEvent.click(await frame.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvasElement.querySelector('article h1')).toBeVisible());
    await expect(frame.queryByRole('alert')).toBeNull();
  },
};

/** Given nothing: there is nothing to see, and no message either. */
export const Empty: Story = {
  render: () => html`<broadsheet-article></broadsheet-article>`,
};

/** Far down the page, and not asked for before the reader comes near. */
export const Lazy: StoryObj<LazyArgs> = {
  args: { loading: 'lazy' },
  argTypes: { loading: { control: 'select', options: ['eager', 'lazy'] } },
  render: ({ sample, outline, loading }) => html`
    <p>The article is further down.</p>
    <div style="block-size: 400vh"></div>
    <broadsheet-article src="articles/${sample}.md" loading=${loading} ?outline=${outline}></broadsheet-article>
  `,
  play: async ({ canvasElement }) => {
    const host = canvasElement.querySelector('broadsheet-article');
    await waitFor(() => expect(host?.status).toBe('waiting'));
    host?.scrollIntoView();
    await waitFor(() => expect(host?.querySelector('h1')).toBeVisible());
    canvasElement.querySelector('p')?.scrollIntoView();
  },
};

/** Its checklists keep what a reader has ticked, under a name of the page's own or the article's path. */
export const Kept: StoryObj<KeptArgs> = {
  args: { persist: 'a-story', scope: '', aliases: '' },
  argTypes: { persist: { control: 'text' }, scope: { control: 'text' }, aliases: { control: 'text' } },
  render: ({ sample, outline, persist, scope, aliases }) => html`
    <broadsheet-article
      .article=${articleOf(sample)}
      ?outline=${outline}
      persist=${persist || nothing}
      scope=${scope || nothing}
      aliases=${aliases || nothing}
    ></broadsheet-article>
  `,
};

/** Printed with its frames, as a server can: all of it looks finished before the script has drawn them anew. */
export const PrintedFrames: Story = {
  args: { outline: true },
  render: ({ sample, outline }) => {
    const stage = document.createElement('div');
    stage.setHTMLUnsafe(toHtml(articleOf(sample), { frames: true, outline }));
    return html`${stage}`;
  },
  play: async ({ canvasElement, userEvent }) => {
    const frame = await inFrame(canvasElement, 'broadsheet-article');
    await userEvent.click(await frame.findByText('On this page'));
    await expect(frame.getAllByRole('link')[0]).toBeVisible();
  },
};

/** Within a shadow root, where a browser follows no reference: the element does. */
export const InShadowRoot: Story = {
  args: { sample: 'every-construct', outline: true },
  render: ({ sample, outline }) => {
    const place = document.createElement('div');
    place.dataset.shadow = '';
    const host = document.createElement('broadsheet-article');
    host.article = articleOf(sample);
    host.outline = outline;
    place.attachShadow({ mode: 'open' }).append(host);
    return html`${place}`;
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('[data-shadow]')?.shadowRoot;
    const link = await waitFor(() => {
      const found = root?.querySelector<HTMLAnchorElement>('a[data-footnote-ref]');
      if (!found) throw new Error('There is no reference yet.');
      return found;
    });
    await waitFor(() => {
      link.click();
      const note = root?.querySelector('.footnotes li')?.getBoundingClientRect();
      expect(note?.top).toBeLessThan(window.innerHeight);
    });
    window.scrollTo(0, 0);
  },
};

/** With an outline, opened. */
export const Outline: Story = {
  tags: ['main'],
  args: { sample: 'every-construct', outline: true },
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
  play: async ({ canvasElement, userEvent }) => {
    const frame = await inFrame(canvasElement, 'broadsheet-article');
    await userEvent.click(frame.getByText('On this page'));
    await expect(frame.getByRole('link', { name: 'Words in a Line' })).toBeVisible();
  },
};

/** No frontmatter and no heading: the title comes from the file's name. */
export const NoMetadata: Story = {
  args: { sample: 'no-metadata' },
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
};

/** A draft looks like any other article; whether it is shown is for the site to decide. */
export const Draft: Story = {
  args: { sample: 'draft' },
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
};

/** One of everything that Markdown and safe HTML can say. */
export const EveryConstruct: Story = {
  tags: ['main'],
  args: { sample: 'every-construct' },
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
};

/** Hebrew, in a page that reads from right to left. Code keeps its own direction. */
export const RightToLeft: Story = {
  args: { sample: 'right-to-left', outline: true },
  globals: { direction: 'rtl', language: 'he' },
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
};

/** Code, a table and words wider than a telephone: each scrolls or breaks, the page stays. */
export const WideContent: Story = {
  args: { sample: 'wide-content' },
  globals: { viewport: { value: 'narrowest' } },
  render: ({ sample, outline }) => withArticle(articleOf(sample), outline),
  play: async () => {
    // The styles may still be on their way.
    const page = document.documentElement;
    await waitFor(() => expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth));
  },
};

/** The same article twice in one page: the second one's ids are its own, so every label and link leads to its own place. */
export const TwiceInAPage: Story = {
  // Equal articles have equal landmarks, as is the point here.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  args: { sample: 'incident-runbook' },
  render: ({ sample, outline }) => html`
    ${withArticle(articleOf(sample), outline)} ${withArticle(articleOf(sample), outline)}
  `,
  play: async ({ canvasElement }) => {
    const ids = [...canvasElement.querySelectorAll('[id]')].map(({ id }) => id);
    await expect(new Set(ids).size).toBe(ids.length);
  },
};
