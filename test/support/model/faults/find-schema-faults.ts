const TYPES = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** Keywords that OpenAI refuses where `strict` is true (platform.openai.com/docs/guides/structured-outputs, "Supported schemas"). */
const NOT_STRICT = [
  'allOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'propertyNames',
  'default',
];
const DEPTH_AT_MOST = 10;

type Schema = Record<string, unknown>;
type Place = { schema: Schema; where: string; depth: number };

/** What makes a JSON schema invalid for providers: types that do not exist, references to nothing, arrays of nothing. */
export function* findSchemaFaults(root: unknown, where: string): Generator<string> {
  for (const place of placesIn(root, where)) yield* placeFaults(place, root as Schema);
}

/** The same, and what structured output adds: every object closed, every property required. */
export function* findStrictSchemaFaults(root: unknown, where: string): Generator<string> {
  yield* findSchemaFaults(root, where);
  if (!isSchema(root) || root.type !== 'object') yield `${where}: not of type "object"`;
  for (const place of placesIn(root, where)) yield* strictFaults(place);
}

function* placeFaults({ schema, where }: Place, root: Schema): Generator<string> {
  for (const type of [schema.type ?? []].flat()) if (!TYPES.has(String(type))) yield `${where}: no type "${type}"`;
  if (schema.$ref !== undefined && !resolves(schema.$ref, root)) yield `${where}: "${schema.$ref}" refers to nothing`;
  if (schema.type === 'array' && !schema.items && !schema.prefixItems) yield `${where}: an array without items`;
  if (schema.enum !== undefined && !(Array.isArray(schema.enum) && schema.enum.length > 0))
    yield `${where}: an empty enum`;
  const named = Object.keys((schema.properties as object | undefined) ?? {});
  for (const name of (schema.required as string[] | undefined) ?? [])
    if (!named.includes(name)) yield `${where}: requires "${name}", which it does not describe`;
}

function* strictFaults({ schema, where, depth }: Place): Generator<string> {
  if (depth > DEPTH_AT_MOST) yield `${where}: nested more than ${DEPTH_AT_MOST} deep`;
  for (const key of NOT_STRICT) if (key in schema) yield `${where}: "${key}" is not supported in strict mode`;
  if (schema.type !== 'object') return;
  if (schema.additionalProperties !== false) yield `${where}: additionalProperties must be false`;
  const required = new Set(schema.required as string[] | undefined);
  for (const name of Object.keys((schema.properties as object | undefined) ?? {}))
    if (!required.has(name)) yield `${where}: "${name}" must be required`;
}

/** Every schema inside a schema, itself included; what stands in the place of a schema and is none is left to the caller's eyes. */
function* placesIn(value: unknown, where: string, depth = 0): Generator<Place> {
  if (!isSchema(value)) return;
  yield { schema: value, where, depth };
  for (const key of ['properties', '$defs', 'definitions', 'patternProperties'])
    for (const [name, each] of Object.entries(value[key] ?? {})) yield* placesIn(each, `${where}.${name}`, depth + 1);
  for (const key of ['items', 'additionalProperties', 'not']) yield* placesIn(value[key], `${where}.${key}`, depth + 1);
  for (const key of ['anyOf', 'oneOf', 'allOf', 'prefixItems'])
    for (const [at, each] of ((value[key] as unknown[] | undefined) ?? []).entries())
      yield* placesIn(each, `${where}.${key}[${at}]`, depth);
}

function resolves(reference: unknown, root: Schema): boolean {
  if (typeof reference !== 'string' || !reference.startsWith('#')) return false;
  const steps = reference.split('/').slice(1);
  return steps.reduce<unknown>((at, step) => (isSchema(at) ? at[step] : undefined), root) !== undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
