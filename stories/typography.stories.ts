import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sectionOf } from './content.ts';

interface Args {
  /** A heading of the second level in `content/every-construct.md`. */
  section: string;
}

/** What the light styles make of each construct: the sections of `content/every-construct.md`, one by one. */
const meta: Meta<Args> = {
  title: 'Styles/Typography',
  argTypes: { section: { control: false } },
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '28rem' } } },
  render: ({ section }) =>
    html`<broadsheet-article .article=${sectionOf('every-construct', section)}></broadsheet-article>`,
};

export default meta;
type Story = StoryObj<Args>;

/** Emphasis, code, links, entities, line breaks and footnotes. */
export const Words: Story = { args: { section: 'Words in a Line' } };

/** Scripts with and without spaces, right to left within left to right, and very long words. */
export const Scripts: Story = { args: { section: 'Scripts and Long Words' } };

/** All depths. */
export const Headings: Story = { args: { section: 'Headings' } };

/** Bulleted, numbered, nested, tight and loose. */
export const Lists: Story = { args: { section: 'Lists' } };

/** Quotations within quotations, and the five kinds of alerts. */
export const QuotationsAndAlerts: Story = { args: { section: 'Quotations and Alerts' } };

/** Fenced and indented code, a line too long for the column included. */
export const Code: Story = { args: { section: 'Code' } };

/** Alignment, and a table too wide for the column. */
export const Tables: Story = { args: { section: 'Tables' } };

/** An image of its own, and one in a figure with a caption. */
export const Pictures: Story = { args: { section: 'Pictures' } };

/** Keys, subscripts, marks, ruby, details, definitions and lines across. */
export const SafeHtml: Story = { args: { section: 'Safe HTML' } };

/** A call to action and related links, at the end. */
export const Ending: Story = { args: { section: 'What Comes Last' } };
