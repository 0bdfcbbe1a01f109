import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Articles that a story loads by `src`, and the images of those drawn without an address of their own. Not served as
  // `content/`: there, the development server has the modules that stories import.
  staticDirs: [
    { from: '../content', to: '/articles' },
    { from: '../content/images', to: '/images' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The page's colours follow the theme of the toolbar.
  features: { backgrounds: false },
};

export default config;
