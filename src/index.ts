export { applyEdits } from './edit/apply-edits.ts';
export { invertEdits } from './edit/invert-edits.ts';
export { type SetCheckedOptions, setChecked, type TaskReference } from './edit/set-checked.ts';
export { type SetFieldOptions, type SettableField, setField } from './edit/set-field.ts';
export type {
  Article,
  ArticleFields,
  ArticleImage,
  Author,
  Origin,
} from './model/article.ts';
export type { Block, CallToAction, Prose, RelatedHeading, RelatedLink, RelatedLinks } from './model/block.ts';
export { BroadsheetError } from './model/broadsheet-error.ts';
export type { Checklist, ChecklistItem, ItemList } from './model/checklist.ts';
export type { Edit } from './model/edit.ts';
export { type FormatOptions, formatProblem } from './model/format-problem.ts';
export type { Heading } from './model/heading.ts';
export type { Json, JsonObject } from './model/json.ts';
export type { Place, Point } from './model/place.ts';
export type { PrintedRole } from './model/print-frame.ts';
export type { Problem, RelatedPlace } from './model/problem.ts';
export type { ProblemCode, Severity } from './model/problem-codes.ts';
export { SAFE_HTML, type SafeHtml } from './model/safe-html.ts';
export { articleSchema } from './parse/frontmatter/schema/article-schema.ts';
export { DEFAULT_LIMITS, type Limits } from './parse/limits/limits.ts';
export { parseArticle } from './parse/parse-article.ts';
export type { ParseOptions, SchemaOptions } from './parse/parse-options.ts';
export type { HtmlOptions } from './render/frames/html-options.ts';
export type { HeadOptions } from './render/head-options.ts';
export { headTags } from './render/head-tags.ts';
export { jsonLd } from './render/json-ld.ts';
export type { RenderOptions, ResolvedImage } from './render/render-options.ts';
export { toHast } from './render/to-hast.ts';
export { toHtml } from './render/to-html.ts';
export { toText } from './render/to-text.ts';
