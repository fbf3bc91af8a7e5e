import type { ChatCompletionRequest } from '@copilotkit/aimock';
import type { Exchange } from './exchanges.ts';
import { createPrefixCache } from './prefix-cache.ts';
import { renderRequest, renderTurn, type ToolsAs } from './render-request.ts';
import type { Run } from './run.ts';
import { tokensOf } from './tokens-of.ts';

/** What one question took of the model. */
export type Usage = {
  roundTrips: number;
  bytes: number;
  input: number;
  cached: number;
  uncached: number;
  output: number;
  /** Of the input: schemas of tools, what the system says, and what the messages tell of the data that there is. */
  schemas: number;
  system: number;
  catalogue: number;
};

export type Counting = {
  toolsAs?: ToolsAs;
  /** Whether the simulated cache is empty at each question, as after minutes without one. */
  forgets?: boolean;
};

/** The usage of each question, in the order in which they were asked: what came before is in the simulated cache. */
export function measureRuns(runs: readonly Run[], { toolsAs = 'types', forgets = false }: Counting = {}): Usage[] {
  const ofAll = createPrefixCache();
  return runs.map(({ exchanges }) => {
    const cachedOf = forgets ? createPrefixCache() : ofAll;
    return sumOf(exchanges.map((exchange) => measured(exchange, toolsAs, cachedOf)));
  });
}

function measured(
  { body, bytes, turn }: Exchange,
  toolsAs: ToolsAs,
  cachedOf: ReturnType<typeof createPrefixCache>,
): Usage {
  const { tools, system, rest } = renderRequest(body, toolsAs);
  const tokens = [...tools, ...system, ...rest];
  const cached = cachedOf(tokens);
  return {
    roundTrips: 1,
    bytes,
    input: tokens.length,
    cached,
    uncached: tokens.length - cached,
    output: renderTurn(turn).length,
    schemas: tools.length,
    system: system.length,
    catalogue: tokensOf(catalogueIn(body)).length,
  };
}

/** Tools that describe data instead of reading it. */
const DESCRIBING = new Set(['look_up', 'list-tables-sql', 'info-sql']);
const CATALOGUE_LINE = /^(?:Field|Measure|Grouping)\b.*$/gm;

function catalogueIn({ messages }: ChatCompletionRequest): string {
  return messages
    .flatMap(({ role, name, content }) => {
      if (role === 'user') return String(content).match(CATALOGUE_LINE) ?? [];
      return role === 'tool' && DESCRIBING.has(name ?? '') ? [String(content)] : [];
    })
    .join('\n');
}

/** All of them together; there must be one. */
export function sumOf(usages: readonly Usage[]): Usage {
  return usages.reduce((sum, each) => {
    const keys = Object.keys(each) as (keyof Usage)[];
    return Object.fromEntries(keys.map((key) => [key, sum[key] + each[key]])) as Usage;
  });
}
