import type { z } from 'zod';
import type { Database, Transaction } from '../db/database.ts';
import type { Answer, OnProgress, ToolCall } from '../domain/answer.ts';
import type { Asker } from '../domain/asker.ts';
import type { Locale } from '../domain/locale.ts';
import type { Settings } from '../domain/settings.ts';
import type { Notify } from '../services/outreach/approval/ask-approver.ts';
import type { WriteDraft } from '../services/outreach/drafting/write-draft.ts';

type LogLine = (details: object, text: string) => void;

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
  log?: { error: LogLine; info?: LogLine } | undefined;
  /** Told of what is on its way. */
  onProgress?: OnProgress | undefined;
  /** Aborted when the person asks to stop: what takes long may end early. */
  signal?: AbortSignal | undefined;
  /** Tells another member of staff something; absent where nobody can be reached. */
  notify?: Notify | undefined;
  /** Of the deployment's language model; without one, templates write messages. */
  writeDraft?: WriteDraft | undefined;
};

export type ToolResult = {
  answer: Answer;
  /** How many records the figures were computed over or listed from. */
  rows: number;
  /** The rule in words, in the asker's language. */
  rule?: string;
  /** What the next question in the thread goes on from, where the call itself does not say it: of a new draft, its number. */
  continuesAs?: ToolCall;
};

type ToolBasis<Input> = {
  description: string;
  input: z.ZodType<Input>;
};

/** Reading is for all staff, each within their scope, unless the tool names roles. */
type ReadingTool<Input> = ToolBasis<Input> & {
  effect: 'read';
  roles?: readonly Asker['role'][];
  run: (input: Input, context: ToolContext) => Promise<ToolResult>;
};

/** What a writing tool is about to do, in the asker's language: exactly what a person confirms. */
export type Preview = {
  text: string;
  /** Figures to look at beside it. */
  answer?: Answer;
};

/** A run of a writing tool: everything that it writes goes through this transaction, which also settles the confirmation. */
export type WriteContext = Omit<ToolContext, 'database'> & { database: Transaction };

/** A person confirms a writing tool before it runs (confirm-action.ts). */
type WritingTool<Input> = ToolBasis<Input> & {
  effect: 'write';
  /** Who may use it. */
  roles: readonly Asker['role'][];
  /** Nothing is written; the same world gives the same preview, byte by byte. */
  preview: (input: Input, context: ToolContext | WriteContext) => Promise<Preview>;
  run: (input: Input, context: WriteContext) => Promise<ToolResult>;
  /** What follows the commit and may take longer, such as counting members. */
  afterwards?: (context: ToolContext) => Promise<void>;
};

/** One typed tool: what a model or a grammar may call. */
export type Tool<Input> = ReadingTool<Input> | WritingTool<Input>;

/** Any tool of the table; its input is parsed by its own schema before it runs. */
// biome-ignore lint/suspicious/noExplicitAny: the inputs of different tools have no common type but their schemas'
export type AnyTool = Tool<any>;
// biome-ignore lint/suspicious/noExplicitAny: as AnyTool
export type AnyWritingTool = WritingTool<any>;
