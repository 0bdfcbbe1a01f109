import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sectionsOf } from './content.ts';

interface Args {
  /** Headings of the second level in `content/every-construct.md`. */
  sections: readonly string[];
}

/** What the light styles make of each construct: the sections of `content/every-construct.md`, one by one. */
const meta: Meta<Args> = {
  title: 'Styles/Typography',
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '28rem' } } },
  render: ({ sections }) =>
    html`<broadsheet-article .article=${sectionsOf('every-construct', ...sections)}></broadsheet-article>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Emphasis, code, links, entities, line breaks and footnotes. */
export const Words: Story = { args: { sections: ['Words in a Line'] } };

/** Scripts with and without spaces, right to left within left to right, and very long words. */
export const Scripts: Story = { args: { sections: ['Scripts and Long Words'] } };

/** All depths. */
export const Headings: Story = { args: { sections: ['Headings'] } };

/** Bulleted, numbered, nested, tight and loose. */
export const Lists: Story = { args: { sections: ['Lists'] } };

/** Quotations within quotations, and the five kinds of alerts. */
export const QuotationsAndAlerts: Story = { args: { sections: ['Quotations and Alerts'] } };

/** Fenced and indented code, a line too long for the column included. */
export const Code: Story = { args: { sections: ['Code'] } };

/** Alignment, and a table too wide for the column. */
export const Tables: Story = { args: { sections: ['Tables'] } };

/** An image of its own, and one in a figure with a caption. */
export const Pictures: Story = { args: { sections: ['Pictures'] } };

/** Keys, subscripts, marks, ruby, details, definitions and lines across. */
export const SafeHtml: Story = { name: 'Safe HTML', args: { sections: ['Safe HTML'] } };

/** A call to action and related links, at the end. */
export const Ending: Story = { args: { sections: ['What Comes Last', 'Further Reading'] } };
