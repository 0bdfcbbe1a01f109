import { isArticleFile } from '../../collection/files/is-article-file.ts';
import { listFiles } from '../../collection/files/list-files.ts';
import { resolveFile } from './resolve-file.ts';

/**
 * The paths of all Markdown files below a folder, with forward slashes and in order.
 *
 * Hidden ones and `node_modules` are passed over. A symbolic link is found when it would be served: when it leads to a
 * file of the folder.
 *
 * @param root Real path of the folder.
 */
export async function findArticles(root: string): Promise<readonly string[]> {
  const isFollowed = async (path: string) => isArticleFile(path) && (await resolveFile(root, path)) !== undefined;
  return (await listFiles(root, isArticleFile, { isFollowed })).paths;
}
