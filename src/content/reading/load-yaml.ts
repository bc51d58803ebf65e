import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * Parses an article's YAML (core schema). Aliases are refused, because a few lines of them can expand to
 * gigabytes.
 * @throws YAMLException
 */
export function loadYaml(source: string): unknown {
  return load(source, { schema: CORE_SCHEMA, maxAliases: 0 });
}
