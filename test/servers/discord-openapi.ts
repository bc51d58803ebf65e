import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Discord's own description of request bodies, so that the program and its local server cannot share a
 * mistake. It is applied more strictly in one respect: unknown keys are rejected, where Discord ignores them.
 */
const file = z
  .object({
    requests: z.record(z.string(), z.unknown()),
    schemas: z.record(z.string(), z.unknown()),
  })
  .parse(JSON.parse(readFileSync(new URL('discord-openapi.json', import.meta.url), 'utf8')));

/** Media channels, which the file lacks but Discord's documentation ("Channel Types") and SDK have. */
const channelTypes = { anyOf: [strict(file.schemas['ChannelTypes']), { const: 16 }] };

const jsonSchema = z.custom<z.core.JSONSchema.JSONSchema>((value) => typeof value === 'object');

const defs = z.record(z.string(), jsonSchema).parse({
  ...Object.fromEntries(Object.entries(file.schemas).map(([name, schema]) => [name, strict(schema)])),
  ChannelTypes: channelTypes,
});

interface Operation {
  readonly method: string;
  readonly path: RegExp;
  readonly body: z.ZodType;
}

const operations: readonly Operation[] = Object.entries(file.requests).map(([name, schema]) => {
  const [method = '', path = ''] = name.split(' ');
  const pattern = path.replaceAll(/\{\w+\}/g, '[^/]+');
  return {
    method,
    path: new RegExp(`^/api/v10${pattern}$`),
    body: z.fromJSONSchema(jsonSchema.parse({ $defs: defs, ...asObject(strict(schema)) })),
  };
});

/** What is wrong with a request's body, one line each; empty for requests that the file does not describe. */
export function faultsByOpenApi(method: string, path: string, body: unknown): string[] {
  const operation = operations.find((it) => it.method === method && it.path.test(path));
  const read = operation?.body.safeParse(body);
  return read?.error ? linesOf(read.error.issues) : [];
}

function linesOf(issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    const line = `${path.join('.')}: ${issue.message} (OpenAPI)`;
    // Of a union, the variant with the fewest faults is reported.
    if (issue.code !== 'invalid_union') return [line];
    const arms = issue.errors.map((errors) => linesOf(errors, path));
    return arms.toSorted((a, b) => a.length - b.length)[0] ?? [line];
  });
}

/** The schema with references in zod's format, rejecting unknown keys. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const isOpen = 'properties' in schema && !('additionalProperties' in schema);
  const inner = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'uniqueItems' || key.startsWith('x-')) return [];
    if (key === '$ref') return [[key, String(value).replace('#/components/schemas/', '#/$defs/')]];
    return [[key, strict(value)]];
  });
  return { ...Object.fromEntries(inner), ...(isOpen && { additionalProperties: false }) };
}

function asObject(schema: unknown): object {
  return typeof schema === 'object' && schema !== null ? schema : {};
}
