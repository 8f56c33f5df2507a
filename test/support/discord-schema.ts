import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';

/** Where the project's own copy of Discord's OpenAPI document lies, if there is one. */
const DOCUMENT = new URL('../../../shared/reference/discord-openapi.json', import.meta.url);

type Schema = { [keyword: string]: unknown };
type Schemas = Record<string, Schema>;

/** The schemas of the requests that a bot of this kind sends; `{}` stands for an id. */
const REQUESTS: { method: string; path: string; schemas: string[]; list?: boolean }[] = [
  {
    method: 'POST',
    path: '/interactions/{}/{}/callback',
    schemas: [
      'CreateMessageInteractionCallbackRequest',
      'UpdateMessageInteractionCallbackRequest',
      'ApplicationCommandAutocompleteCallbackRequest',
      'ModalInteractionCallbackRequest',
    ],
  },
  { method: 'POST', path: '/webhooks/{}/{}', schemas: ['IncomingWebhookRequestPartial'] },
  { method: 'PATCH', path: '/webhooks/{}/{}/messages/{}', schemas: ['IncomingWebhookUpdateRequestPartial'] },
  { method: 'POST', path: '/channels/{}/messages', schemas: ['MessageCreateRequest'] },
  { method: 'POST', path: '/users/@me/channels', schemas: ['CreatePrivateChannelRequest'] },
  { method: 'PUT', path: '/applications/{}/commands', schemas: ['ApplicationCommandUpdateRequest'], list: true },
  {
    method: 'PUT',
    path: '/applications/{}/guilds/{}/commands',
    schemas: ['ApplicationCommandUpdateRequest'],
    list: true,
  },
];

const SNOWFLAKE = '^(0|[1-9][0-9]*)$';

/** Fields that Discord takes and that discord.js sends, but the document leaves out. */
const UNDOCUMENTED = { tts: {}, enforce_nonce: {} };

export interface RequestValidator {
  /** 'document' or 'package': where the schemas come from. */
  source: 'document' | 'package';
  /** What Discord's schema finds wrong with a request's JSON body; empty where nothing is. `path` is without `/api/v10` and query. */
  validate(method: string, path: string, body: unknown): string[];
}

/**
 * Validates a bot's requests against Discord's OpenAPI document, or against the same schemas in the package
 * discord-api-spec; null where neither is at hand, which the caller says aloud.
 */
export async function createRequestValidator(
  sources: RequestValidator['source'][] = ['document', 'package'],
): Promise<RequestValidator | null> {
  for (const source of sources) {
    const schemas = source === 'document' ? await schemasOfDocument() : await schemasOfPackage();
    if (schemas) return { source, validate: compile(schemas) };
  }
  return null;
}

async function schemasOfDocument(): Promise<Schemas | null> {
  const text = await readFile(DOCUMENT, 'utf8').catch(() => null);
  if (text === null) return null;
  return (JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as { components: { schemas: Schemas } })
    .components.schemas;
}

async function schemasOfPackage(): Promise<Schemas | null> {
  const specification: Record<string, z.core.$ZodType> | null = await import('discord-api-spec/zod').catch(() => null);
  if (!specification) return null;
  const names = new Set(REQUESTS.flatMap((request) => request.schemas));
  const schemas: Schemas = {};
  for (const name of names) {
    const schema = specification[`${name}Schema`];
    if (!schema) return null;
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    schemas[name] = rest;
  }
  return schemas;
}

function compile(schemas: Schemas): RequestValidator['validate'] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { snowflake: true, nonce: true } });
  addFormats.default(ajv);
  const $defs = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, strict(schema, schemas)]));
  const validators: ValidateFunction[] = REQUESTS.map(({ schemas: names, list }) => {
    const union = strict({ anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })) }, schemas);
    return ajv.compile({ $defs, ...(list ? { type: 'array', items: union } : union) });
  });
  return (method, path, body) => {
    const index = REQUESTS.findIndex((request) => request.method === method && matches(request.path, path));
    const validator = validators[index];
    if (!validator) return hasBody(method, body) ? [`${method} ${path}: no schema for this request`] : [];
    return validator(body) ? [] : (validator.errors ?? []).filter((error) => error.keyword !== 'if').map(describe);
  };
}

function hasBody(method: string, body: unknown): boolean {
  return method !== 'GET' && typeof body === 'object' && body !== null && Object.keys(body).length > 0;
}

function matches(template: string, path: string): boolean {
  const expected = template.split('/');
  const parts = path.split('/');
  return expected.length === parts.length && expected.every((part, index) => part === '{}' || part === parts[index]);
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const detail = Object.values(params as Record<string, unknown>).filter((value) => typeof value === 'string');
  const extra = message === 'must NOT have additional properties' ? ` (${detail.join(', ')})` : '';
  return `${instancePath || '/'} ${message}${extra}`;
}

/**
 * Discord's schemas say what is known, not what is refused. Here an unknown field is an error, as a typo would pass
 * otherwise; integers may come as numeric strings and ids as integers, as Discord takes them; and of a union only the
 * branch that `type` names is tried, so that errors speak of that branch.
 */
function strict(schema: unknown, schemas: Schemas): Schema {
  return transform(schema, schemas) as Schema;
}

function transform(schema: unknown, schemas: Schemas): unknown {
  if (Array.isArray(schema)) return schema.map((each) => transform(each, schemas));
  if (typeof schema !== 'object' || schema === null) return schema;
  const result: Schema = {};
  for (const [key, value] of Object.entries(schema as Schema)) {
    result[key] = key === 'properties' ? transformEach(value as Schemas, schemas) : transform(value, schemas);
  }
  if (result.properties && result.additionalProperties === undefined) {
    result.properties = { ...UNDOCUMENTED, ...result.properties };
    result.additionalProperties = false;
  }
  const types = [result.type].flat();
  if (isNumeric(types) && !('const' in result) && !('enum' in result)) {
    result.type = [...types, 'string'];
    result.pattern = '^-?[0-9]+$';
  } else if (result.format === 'snowflake' || result.pattern === SNOWFLAKE) result.type = ['string', 'integer'];
  const union = (result.oneOf ?? result.anyOf) as Schema[] | undefined;
  const original = ((schema as Schema).oneOf ?? (schema as Schema).anyOf) as Schema[] | undefined;
  return union && original ? discriminated(result, union, original, schemas) : result;
}

function transformEach(properties: Schemas, schemas: Schemas): Schemas {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, strict(value, schemas)]));
}

function isNumeric(types: unknown[]): boolean {
  return types.includes('integer') || types.includes('number');
}

/** Turns a union whose objects carry a `type` of their own into if/then on it; leaves any other union, without branches that take everything. */
function discriminated(result: Schema, union: Schema[], original: Schema[], schemas: Schemas): Schema {
  const { oneOf: _, anyOf: __, ...rest } = result;
  const branches = union
    .map((branch, index) => ({ branch, types: typesOf(original[index] ?? {}, schemas) }))
    .filter(({ branch }) => Object.keys(branch).length > 0);
  const nullable = branches.some(({ branch }) => branch.type === 'null');
  const objects = branches.filter(({ branch }) => branch.type !== 'null');
  if (objects.length < 2 || objects.some(({ types }) => types === null)) {
    return { ...rest, anyOf: branches.map(({ branch }) => branch) };
  }
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const cases = objects.map(({ branch, types }) => ({ if: { properties: { type: { enum: types } } }, then: branch }));
  const allTypes = objects.flatMap(({ types }) => types ?? []);
  const tagged = { type: 'object', required: ['type'], properties: { type: { enum: allTypes } }, allOf: cases };
  return { ...rest, ...(nullable ? { if: { type: 'null' }, else: tagged } : tagged) };
}

/** The values of `type` that belong to an object schema; null for any other schema. */
function typesOf(schema: Schema, schemas: Schemas): unknown[] | null {
  const name = typeof schema.$ref === 'string' ? schema.$ref.slice('#/$defs/'.length) : null;
  const target = name === null ? schema : (schemas[name] ?? {});
  const type = (target.properties as Schemas | undefined)?.type;
  if (!type) return null;
  if ('const' in type) return [type.const];
  return Array.isArray(type.enum) ? type.enum : null;
}
