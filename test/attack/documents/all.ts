import type { AttackDocument } from '../attack-document.ts';
import { ARTICLE_JSON, STRAIGHT } from './article-json.ts';
import { CSS } from './css.ts';
import { FORGED } from './forged.ts';
import { FRONTMATTER } from './frontmatter.ts';
import { LINK_SCHEMES } from './link-schemes.ts';
import { MUTATION } from './mutation.ts';
import { NAMES_TAKEN } from './names.ts';
import { RAW_HTML } from './raw-html.ts';
import { REFERENCES } from './references.ts';
import { RELATED } from './related.ts';
import { BREAKING_OUT } from './text.ts';

/** All attack documents, in an order that stays: a document is known by its place. */
export const ATTACKS: readonly AttackDocument[] = [
  ...RAW_HTML,
  ...MUTATION,
  ...LINK_SCHEMES,
  ...REFERENCES,
  ...NAMES_TAKEN,
  ...CSS,
  ...FRONTMATTER,
  ...BREAKING_OUT,
  ...RELATED,
  ...FORGED,
  ...ARTICLE_JSON,
  ...STRAIGHT,
];
