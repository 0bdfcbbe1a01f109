// Broadsheet, as built: every article typed, its body as sanitised trees, checked, kept in its cache.
import { join } from 'node:path';
import { loadCollection } from '../../../dist/node.js';

const [folder, out] = process.argv.slice(2);
const { articles } = await loadCollection(folder, { cache: join(out, 'cache') });
if (articles.length === 0) throw new Error(`No articles in ${folder}.`);
