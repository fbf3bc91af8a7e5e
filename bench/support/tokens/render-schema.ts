/** The parts of a JSON schema that a model is shown. */
export type Schema = {
  type?: string | string[];
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  prefixItems?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
};

/** A JSON schema as the TypeScript type that OpenAI's models are shown: https://cookbook.openai.com/articles/openai-harmony#function-calling */
export function renderSchema(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.allOf) return schema.allOf.map(renderSchema).join(' & ');
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map(renderSchema).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => renderSchema({ ...schema, type })).join(' | ');
  switch (schema.type) {
    case 'object':
      return renderObject(schema);
    case 'array':
      return renderArray(schema);
    case 'integer':
      return 'number';
    default:
      return schema.type ?? 'any';
  }
}

function renderObject({ properties, required = [], additionalProperties }: Schema): string {
  if (!properties) {
    const values = typeof additionalProperties === 'object' ? renderSchema(additionalProperties) : 'any';
    return `{ [key: string]: ${values} }`;
  }
  const lines = Object.entries(properties).map(([key, property]) => {
    const comment = property.description === undefined ? '' : `// ${property.description}\n`;
    const fallback = property.default === undefined ? '' : ` // default: ${JSON.stringify(property.default)}`;
    return `${comment}${key}${required.includes(key) ? '' : '?'}: ${renderSchema(property)},${fallback}\n`;
  });
  return `{\n${lines.join('')}}`;
}

function renderArray({ items, prefixItems }: Schema): string {
  if (prefixItems) return `[${prefixItems.map(renderSchema).join(', ')}]`;
  const item = items ? renderSchema(items) : 'any';
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
}
