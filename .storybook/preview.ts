/// <reference types="vite/client" />
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import '../src/elements/index.ts';
import { onlyArgsHaveControls } from './only-args-have-controls.ts';
import { VIEWPORTS } from './viewports.ts';
import { withLook } from './with-look.ts';
import { withPage } from './with-page.ts';

// Made by the build: without one, the tables of attributes, slots and parts are left out.
const [manifest] = Object.values(import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }));
if (manifest) setCustomElementsManifest(manifest);

const preview: Preview = {
  decorators: [withPage, withLook, withActions],
  argTypesEnhancers: [onlyArgsHaveControls],
  tags: ['autodocs'],
  parameters: {
    actions: {
      handles: [
        'broadsheet-load',
        'broadsheet-error',
        'broadsheet-toggle',
        'broadsheet-complete',
        'broadsheet-reset',
        'broadsheet-problem',
      ],
    },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Elements',
          ['Article', 'Checklist', 'Related links'],
          'Styles',
          ['Typography', 'Tokens', 'Themes'],
          'Hosts',
          'Authors',
        ],
      },
    },
    viewport: { options: VIEWPORTS },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', look: 'default' },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          { value: 'light dark', title: 'As the system', icon: 'browser' },
        ],
      },
    },
    look: {
      description: 'Example theme, made of tokens alone',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'default', title: 'Broadsheet' },
          { value: 'handbook', title: 'Handbook' },
          { value: 'gazette', title: 'Gazette' },
          { value: 'placard', title: 'Placard' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    language: {
      description: 'Language that the page declares',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'German' },
          { value: 'fr', title: 'French' },
          { value: 'es', title: 'Spanish' },
          { value: 'pt', title: 'Portuguese' },
          { value: 'ja', title: 'Japanese' },
          { value: 'zh-CN', title: 'Chinese, simplified' },
          { value: 'ar', title: 'Arabic' },
          { value: 'he', title: 'Hebrew' },
        ],
      },
    },
  },
};

export default preview;
