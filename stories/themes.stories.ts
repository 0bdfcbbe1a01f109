import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LOOKS } from '../.storybook/looks.ts';
import { articleOf } from './content.ts';

/** A look as the toolbar has it, and its style sheet to copy. */
const inLook = (look: string): Pick<StoryObj, 'globals' | 'parameters'> => ({
  globals: { look },
  parameters: {
    docs: { canvas: { sourceState: 'shown' }, source: { code: LOOKS.get(look) ?? '', language: 'css' } },
  },
});

/**
 * Example themes: each is one rule that sets tokens, and paper and ink of the page, for light and dark alike. Copy one
 * into a style sheet of your site and change it. The toolbar shows every other story in them.
 */
const meta: Meta = {
  title: 'Styles/Themes',
  tags: ['main'],
  parameters: { controls: { disable: true }, docs: { story: { inline: false, height: '40rem' } } },
  render: () => html`<broadsheet-article outline .article=${articleOf('in-a-host')}></broadsheet-article>`,
};

export default meta;

/** Sober, for documentation: a grotesque of the system, cool greys, one blue. */
export const Handbook: StoryObj = inLook('handbook');

/** Warm, for essays and long reads: a bookish serif, cream paper, bottle green. */
export const Gazette: StoryObj = inLook('gazette');

/** Loud, of the highest contrast: black, white and one signal colour, no roundings. */
export const Placard: StoryObj = inLook('placard');
