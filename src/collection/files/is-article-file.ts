/** Whether a file is an article, by its name: `guides/first-steps.md`. */
export function isArticleFile(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
