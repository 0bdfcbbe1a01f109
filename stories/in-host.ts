/** Reads the style sheet of a framework; only a story that asks for it downloads it. */
export type ReadSheet = () => Promise<string>;

const defaultOf = async (module: Promise<{ readonly default: string }>): Promise<string> => (await module).default;

export const bootstrap: ReadSheet = () => defaultOf(import('bootstrap/dist/css/bootstrap.min.css?raw'));

export const bulma: ReadSheet = () => defaultOf(import('bulma/css/bulma.min.css?raw'));

/** The utilities of Tailwind that the page around the elements uses, as its compiler prints them. */
const UTILITIES = `@layer utilities {
  .border { border-width: 1px; }
  .rounded { border-radius: 0.25rem; }
  .px-4 { padding-inline: 1rem; }
  .py-2 { padding-block: 0.5rem; }
}`;

/** Tailwind's reset as its compiler prints it: in a layer of its own, and with plain variables for `--theme()`. */
export const preflight: ReadSheet = async () => {
  const css = await defaultOf(import('tailwindcss/preflight.css?raw'));
  return `@layer theme, base, components, utilities;\n@layer base {\n${css.replaceAll('--theme(', 'var(')}\n}\n${UTILITIES}`;
};

/**
 * Puts a framework's style sheet into the page, as a site would, for as long as a story is shown.
 *
 * @returns For a story's `beforeEach`.
 */
export function inHost(readSheet: ReadSheet): () => Promise<() => void> {
  return async () => {
    const style = document.createElement('style');
    style.textContent = await readSheet();
    document.head.append(style);
    return () => style.remove();
  };
}
