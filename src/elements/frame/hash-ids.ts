/** The ids that a fragment may mean: as it is written, then decoded; none when it is empty. */
export function hashIds(hash: string): readonly string[] {
  const written = hash.slice(1);
  if (written === '') return [];
  try {
    return [written, decodeURIComponent(written)];
  } catch {
    return [written];
  }
}
