// Velite: frontmatter by its schema, Markdown to HTML by remark and rehype, a table of contents, words and reading time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'velite';

const [folder, out] = process.argv.slice(2);
const config = join(out, 'velite.config.mjs');
writeFileSync(
  config,
  `import { defineCollection, s } from ${JSON.stringify(import.meta.resolve('velite'))};

const schema = s.object({
  title: s.string(),
  slug: s.string(),
  metaTitle: s.string(),
  metaDescription: s.string(),
  excerpt: s.string(),
  author: s.string(),
  publishDate: s.isodate(),
  readTime: s.string(),
  category: s.string(),
  tags: s.array(s.string()),
  featured: s.boolean(),
  toc: s.toc(),
  metadata: s.metadata(),
  content: s.markdown(),
});

export default {
  root: ${JSON.stringify(folder)},
  output: { data: ${JSON.stringify(join(out, 'data'))}, assets: ${JSON.stringify(join(out, 'assets'))}, clean: false },
  collections: { posts: defineCollection({ name: 'Post', pattern: '**/*.md', schema }) },
};
`,
);
await build({ config, logLevel: 'error' });
