import type { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { Answer } from '../domain/answer.ts';
import type { Asker } from '../domain/asker.ts';
import type { Locale } from '../domain/locale.ts';
import type { Settings } from '../domain/settings.ts';

/** Everything that a run of a tool depends on beside its input. */
export type ToolContext = {
  database: Database;
  settings: Settings;
  asker: Asker;
  /** The question's now; nothing later exists. */
  now: Date;
  /** Whether now is the clock and not a date that somebody named: then stored scores stand until the next run. */
  live: boolean;
  locale: Locale;
  /** Rows kept in a table. */
  rowLimit: number;
  /** Where the question came from, for the audit. */
  front: 'slack' | 'cli';
  /** Where an unexpected failure is written; people see none of it. */
  log?: { error: (details: object, text: string) => void } | undefined;
};

export type ToolResult = {
  answer: Answer;
  /** How many records the figures were computed over or listed from. */
  rows: number;
  /** The rule in words, in the asker's language. */
  rule?: string;
};

/** One typed tool: what a model or a grammar may call. */
export type Tool<Input> = {
  description: string;
  effect: 'read' | 'write';
  input: z.ZodType<Input>;
  run: (input: Input, context: ToolContext) => Promise<ToolResult>;
};

/** Any tool of the table; its input is parsed by its own schema before it runs. */
// biome-ignore lint/suspicious/noExplicitAny: the inputs of different tools have no common type but their schemas'
export type AnyTool = Tool<any>;
