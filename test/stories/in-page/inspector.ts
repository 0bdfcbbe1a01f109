// What runs in the page: bundled by `bundle-inspector.ts` into one script.
export { dressPage } from '../../../.storybook/dress-page.ts';
export { findEdgeless } from './find-edgeless.ts';
export { findMisplaced } from './find-misplaced.ts';
export { findMotion } from './find-motion.ts';
export { findSmallTargets } from './find-small-targets.ts';
export { findViolations } from './find-violations.ts';
export { storyRoot } from './read-tree.ts';
export { settle } from './settle.ts';
