import { z } from 'zod';
import type { Asker } from '../domain/asker.ts';
import { findTool, TOOL_NAMES } from './tool-table.ts';

/** A tool as models and scripts see it. */
export type ToolDescription = {
  name: string;
  description: string;
  effect: 'read' | 'write';
  /** Who may use it; absent: all staff. */
  roles?: readonly Asker['role'][];
  /** JSON Schema, draft 2020-12. */
  inputSchema: Record<string, unknown>;
};

/** The tool table, described. */
export function describeTools(): ToolDescription[] {
  return TOOL_NAMES.map((name) => {
    const { description, effect, roles, input } = findTool(name)!;
    return { name, description, effect, ...(roles && { roles }), inputSchema: z.toJSONSchema(input) };
  });
}

/** The tool table as a page of the documentation (`npm run docs`). */
export function toolsMarkdown(tools: readonly ToolDescription[]): string {
  const sections = tools.map(({ name, description, effect, roles, inputSchema }) =>
    [
      `## \`${name}\``,
      `${description} Effect: ${effect}.${roles ? ` For: ${roles.join(', ')}.` : ''}`,
      ['| input | | what |', '|---|---|---|', ...inputRows(inputSchema)].join('\n'),
    ].join('\n\n'),
  );
  const intro = 'Generated from the tool table by `npm run docs`; `rapport tools --json` gives the whole JSON schemas.';
  return `${['# Tools', intro, ...sections].join('\n\n')}\n`;
}

type Property = { description?: string; type?: string; enum?: string[] };

function inputRows({ properties = {}, required = [] }: { properties?: unknown; required?: unknown }): string[] {
  return Object.entries(properties as Record<string, Property>).map(
    ([key, { description = '', type, enum: values }]) => {
      const need = (required as string[]).includes(key) ? 'required' : 'optional';
      const what = [description, values?.map((value) => `\`${value}\``).join(', ')].filter(Boolean).join(': ');
      return `| \`${key}\` | ${[type, need].filter(Boolean).join(', ')} | ${what} |`;
    },
  );
}
