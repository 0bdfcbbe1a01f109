import { readJson } from './frontmatter/formats/read-json.ts';
import { readToml } from './frontmatter/formats/read-toml.ts';
import { readYaml } from './frontmatter/formats/read-yaml.ts';
import { cleanHtml } from './hast/clean-html.ts';
import type { Readers } from './readers.ts';
import { readByRemark } from './tree/read-by-remark.ts';

/** All readers, for whoever need not care what is loaded. */
export const ALL_READERS: Readers = {
  yaml: readYaml,
  toml: readToml,
  json: readJson,
  html: cleanHtml,
  remark: readByRemark,
};
