import axe, { type Spec } from 'axe-core';

/**
 * Finds what breaks axe's rules in the page.
 *
 * @param config A story's own, from its parameters.
 */
export async function findViolations(config: Spec = {}): Promise<string[]> {
  axe.reset();
  // As Storybook's own panel does: a story is no whole page.
  axe.configure({ ...config, rules: [{ id: 'region', enabled: false }, ...(config.rules ?? [])] });
  const { violations } = await axe.run(
    { include: [['body']], exclude: [['.sb-wrapper'], ['#storybook-docs'], ['#storybook-highlights-root']] },
    { resultTypes: ['violations'] },
  );
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => String(target));
    return `axe: ${id}, ${nodes.length}: ${where.join(' | ')}`;
  });
}
