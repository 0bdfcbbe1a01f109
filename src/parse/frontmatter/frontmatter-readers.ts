import type { Readers } from '../readers.ts';
import { readJson } from './formats/read-json.ts';
import { readToml } from './formats/read-toml.ts';
import { readYaml } from './formats/read-yaml.ts';

/** All readers of frontmatter. */
export const FRONTMATTER_READERS: Pick<Readers, 'yaml' | 'toml' | 'json'> = {
  yaml: readYaml,
  toml: readToml,
  json: readJson,
};
