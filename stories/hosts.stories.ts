import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { articleOf, checklistFrom } from './content.ts';
import { bootstrap, bulma, inHost, preflight } from './in-host.ts';

interface Args {
  /** Classes that the framework has for the column of a page. */
  column: string;
  /** Classes that the framework has for a button. */
  button: string;
}

const REQUIRED = checklistFrom(
  '**Before you send it:**\n\n- [ ] The numbers were *checked*\n- [ ] So was the spelling',
);

/**
 * The same page within the styles of others: an article with all that a framework is likely to touch, and a form with a
 * checklist that it requires. Where a framework has a dark theme, it follows the toolbar.
 */
const meta: Meta<Args> = {
  title: 'Hosts',
  tags: ['host'],
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '40rem' } } },
  args: { column: '', button: '' },
  render: ({ column, button }) => html`
    <main class=${column}>
      <broadsheet-article outline .article=${articleOf('in-a-host')}></broadsheet-article>
      <form style="max-inline-size: 40rem; margin: 3rem auto" @submit=${(event: Event) => event.preventDefault()}>
        <h2>A form of the page</h2>
        <broadsheet-checklist name="task" required .checklist=${REQUIRED}></broadsheet-checklist>
        <p><button type="submit" class=${button}>Send</button></p>
      </form>
    </main>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** Within nothing but the browser's own styles. */
export const None: Story = {};

/** The colours of links and code are the framework's here, and so is their contrast. */
const OWN_COLOURS = {
  a11y: {
    config: {
      rules: [
        { id: 'color-contrast', enabled: false },
        { id: 'link-in-text-block', enabled: false },
      ],
    },
  },
};

/** Within Bootstrap 5. */
export const Bootstrap: Story = {
  beforeEach: inHost(bootstrap),
  parameters: OWN_COLOURS,
  args: { column: 'container py-4', button: 'btn btn-primary' },
};

/** Within Bulma 1, which wants its class `content` around text. */
export const Bulma: Story = {
  beforeEach: inHost(bulma),
  parameters: OWN_COLOURS,
  args: { column: 'container content p-4', button: 'button is-link' },
};

/** Within Bulma 1, without that class: its reset takes size and weight from every heading, and the bullets from lists. */
export const BulmaReset: Story = {
  beforeEach: inHost(bulma),
  parameters: OWN_COLOURS,
  args: { column: 'container p-4', button: 'button is-link' },
};

/** Within the reset of Tailwind 4, which takes the looks from every element. */
export const TailwindPreflight: Story = {
  beforeEach: inHost(preflight),
  args: { column: '', button: 'rounded border px-4 py-2' },
};
