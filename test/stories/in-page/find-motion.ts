import { nameOf, readTree } from './read-tree.ts';

/** Finds elements that have an animation or a transition, or scroll smoothly, whether or not they move just now. */
export function findMotion(root: Element): string[] {
  return [document.documentElement, ...readTree(root)].flatMap((element) => {
    const style = getComputedStyle(element);
    const moves = style.animationName !== 'none' && lasts(style.animationDuration);
    const changes = style.transitionProperty !== 'none' && lasts(style.transitionDuration);
    if (!moves && !changes && style.scrollBehavior !== 'smooth') return [];
    return [`moves: ${nameOf(element)}`];
  });
}

const lasts = (durations: string): boolean => durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
