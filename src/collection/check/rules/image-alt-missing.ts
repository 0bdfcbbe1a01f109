import { problem } from '../../../model/problem.ts';
import { locateImages } from '../../../parse/locate-images.ts';
import type { ArticleRule } from '../rule.ts';

/** What every image without a text looks like; most sources have none, and need no second look. */
const SIGNS = /!\[\s*\]|<img\b(?![^>]{0,1000}\salt\s*=)/i;

/** Images that say nothing to who does not see them. `<img alt="">` says that there is nothing to be said. */
export const imageAltMissing: ArticleRule = async (_, file) => {
  if (!SIGNS.test(file.source)) return [];
  return locateImages(await file.tree())
    .filter(({ alt }) => alt === undefined)
    .map(({ src, place }) =>
      problem('image-alt-missing', {
        message: `The image${src === '' ? '' : ` "${shortened(src)}"`} has no alternative text.`,
        hint: 'Say in a few words what it shows: `![A press with two rollers](press.png)`. If it is decoration: `<img alt="" …>`.',
        place,
      }),
    );
};

function shortened(src: string): string {
  return src.length > 80 ? `${src.slice(0, 77)}…` : src;
}
