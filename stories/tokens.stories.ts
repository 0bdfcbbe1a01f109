import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { STYLESHEET } from '../src/elements/styles/stylesheet.ts';
import { articleOf } from './content.ts';
import { readTokens, type Token } from './read-tokens.ts';

const TOKENS = readTokens(STYLESHEET);

const tableStyles = css`
  .scroll {
    overflow-x: auto;
  }
  .tokens {
    border-collapse: collapse;
    font: 0.875rem / 1.5 system-ui, sans-serif;
  }
  .tokens :is(th, td) {
    padding: 0.5rem 1rem 0.5rem 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
  }
  .tokens th {
    white-space: nowrap;
  }
  .tokens td:last-child {
    min-inline-size: 16rem;
  }
  .tokens i {
    display: block;
    inline-size: 5rem;
    block-size: 1.75rem;
    border: 1px solid currentColor;
  }
`;

/** A sight of a token: its typeface, its length, or its colour. */
function renderSample({ name, fallback }: Token): TemplateResult | string {
  const value = `var(${name}, ${fallback})`;
  const role = name.slice('--broadsheet-'.length);
  if (role === 'line-height') return '';
  if (role === 'font-size') return html`<span style=${styleMap({ 'font-size': value })}>Broadsheet</span>`;
  if (role === 'radius') return html`<i style=${styleMap({ 'border-radius': value })}></i>`;
  if (role === 'space') return html`<i style=${styleMap({ 'inline-size': value })}></i>`;
  if (role === 'measure') return html`<i style=${styleMap({ 'inline-size': `calc(${value} / 4)` })}></i>`;
  if (role.startsWith('font-')) return html`<span style=${styleMap({ 'font-family': value })}>Broadsheet</span>`;
  return html`<i style=${styleMap({ background: value })}></i>`;
}

/** The elements are themed by custom properties. Each has a default that follows the page’s `color-scheme`. */
const meta: Meta = {
  title: 'Styles/Tokens',
  parameters: { docs: { story: { inline: false, height: '28rem' } } },
};

export default meta;

/** All tokens with their defaults, read from the styles themselves. The measure is drawn at a quarter of its length. */
export const Listed: StoryObj = {
  parameters: { controls: { disable: true } },
  render: () => html`
    <style>
      ${tableStyles.cssText}
    </style>
    <div class="scroll" role="region" aria-label="Tokens" tabindex="0"><table class="tokens">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Looks</th>
          <th scope="col">Default</th>
        </tr>
      </thead>
      <tbody>
        ${TOKENS.map(
          (token) => html`
            <tr>
              <th scope="row"><code>${token.name}</code></th>
              <td>${renderSample(token)}</td>
              <td><code>${token.fallback}</code></td>
            </tr>
          `,
        )}
      </tbody>
    </table></div>
  `,
};

interface ThemeArgs {
  accent: string;
  ink: string;
  tint: string;
  font: string;
  measure: number;
  radius: number;
}

/** A theme made of tokens alone: set on any ancestor, they reach text and frames alike. */
export const ChangedTheme: StoryObj<ThemeArgs> = {
  args: {
    accent: 'light-dark(#00594c, #6fe0c8)',
    ink: 'light-dark(#12211e, #e2efec)',
    tint: 'light-dark(#eef6f4, #1d2826)',
    font: "'Helvetica Neue', Arial, sans-serif",
    measure: 58,
    radius: 14,
  },
  argTypes: {
    accent: { control: 'text', description: '`--broadsheet-accent`: links, ticks and marks' },
    ink: { control: 'text', description: '`--broadsheet-ink`: text' },
    tint: { control: 'text', description: '`--broadsheet-tint`: background of code, cards and alerts' },
    font: { control: 'text', description: '`--broadsheet-font-text`: typeface of the text' },
    measure: { control: { type: 'range', min: 30, max: 90 }, description: '`--broadsheet-measure`, in characters' },
    radius: { control: { type: 'range', min: 0, max: 32 }, description: '`--broadsheet-radius`, in pixels' },
  },
  render: ({ accent, ink, tint, font, measure, radius }) => html`
    <div
      style=${styleMap({
        '--broadsheet-accent': accent,
        '--broadsheet-ink': ink,
        '--broadsheet-tint': tint,
        '--broadsheet-font-text': font,
        '--broadsheet-measure': `${measure}ch`,
        '--broadsheet-radius': `${radius}px`,
      })}
    >
      <broadsheet-article outline .article=${articleOf('automation-security-checklist')}></broadsheet-article>
    </div>
  `,
};
