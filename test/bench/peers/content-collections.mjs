// Content Collections: frontmatter by zod, Markdown to HTML by remark and rehype, its cache on.
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createBuilder } from '@content-collections/core';

const [folder, out] = process.argv.slice(2);
const config = join(out, 'content-collections.mjs');
const from = (name) => JSON.stringify(import.meta.resolve(name));
writeFileSync(
  config,
  `import { defineCollection, defineConfig } from ${from('@content-collections/core')};
import { compileMarkdown } from ${from('@content-collections/markdown')};
import remarkGfm from ${from('remark-gfm')};
import { z } from ${from('zod')};

const posts = defineCollection({
  name: 'posts',
  directory: ${JSON.stringify(relative(out, folder))},
  include: '**/*.md',
  schema: z.object({
    title: z.string(),
    slug: z.string(),
    metaTitle: z.string(),
    metaDescription: z.string(),
    excerpt: z.string(),
    author: z.string(),
    publishDate: z.string(),
    readTime: z.string(),
    category: z.string(),
    tags: z.array(z.string()),
    featured: z.boolean(),
    content: z.string(),
  }),
  transform: async (post, context) => ({
    ...post,
    html: await compileMarkdown(context, post, { remarkPlugins: [remarkGfm] }),
  }),
});

export default defineConfig({ content: [posts] });
`,
);
const builder = await createBuilder(config, { configName: 'compiled.mjs', outputDir: join(out, 'generated') });
await builder.build();
