import type { DayList } from './daily-list/day-list.ts';
import type { ProblemCode } from './errors.ts';
import type { Locale } from './locale.ts';

/** What a number means: money is in major units, a ratio is 0–1, days are whole. */
export type Unit = 'count' | 'money' | 'days' | 'ratio' | 'score';

export type CellType = 'text' | 'number' | 'day' | 'instant' | 'boolean' | 'country';

/** A cell: a calendar day is `YYYY-MM-DD`, an instant ISO 8601 in UTC. Countries are as imported; fronts may name them in the reader's language. */
export type Cell = string | number | boolean | null;

export type Column = { key: string; label: string; type: CellType; unit?: Unit };

export type Chart = { type: 'bar' | 'line' | 'area' | 'pie'; x: string; series: string[] };

export type Fact = { key: string; label: string; value: Cell; type: CellType; unit?: Unit };

export type MetricAnswer = {
  kind: 'metric';
  label: string;
  value: number | null;
  unit: Unit;
  currency?: string;
};
export type TableAnswer = {
  kind: 'table';
  title: string;
  columns: Column[];
  rows: Cell[][];
  /** Rows before the cut. */
  total: number;
  currency?: string;
  chart?: Chart;
  /** What more of its kind its reader can make where a front has a form for it. */
  creates?: 'workflow';
  /** What can be done about its rows; offered as the next questions. */
  questions?: string[];
};
export type PortraitAnswer = {
  kind: 'portrait';
  customer: { id: string; name: string };
  facts: Fact[];
  currency?: string;
};
export type ReportAnswer = {
  kind: 'report';
  /** Empty: its parts belong together without a heading. */
  title: string;
  parts: Answer[];
  /** How many of its first parts a message shows; the whole report is then a file beside it. */
  digest?: number;
  /** What explains its parts, in their order; offered as the next questions. */
  questions?: string[];
  /** The draft or workflow rule that it shows, and that its reader may edit where a front has a form for it. */
  editable?: { outreach: number; wishes?: string[] } | { workflow: number; isOn: boolean };
  /** The asker's own daily list, which its table shows, and on whose lines they may act where a front has buttons. */
  list?: DayList;
  /** Who may approve the draft that it shows. */
  approval?: 'by_you' | 'by_others' | 'nobody_gets_it';
};
export type TextAnswer = {
  kind: 'text';
  text: string;
  /** Where in the text the words of a message begin, to its end: they stand apart from what is said of it, to be read and copied. */
  quotedFrom?: number;
  /** A file that was made and is for its asker alone: `rapport export` fetches it, Slack puts it into the asker's DM. */
  file?: { name: string; exportId: number };
};
export type ConfirmAnswer = {
  kind: 'confirm';
  tool: string;
  input: unknown;
  /** What will be done, exactly. */
  text: string;
  /** By which it is confirmed or cancelled. */
  id: string;
  /** Figures to look at before. */
  preview?: Answer;
};
export type ProblemAnswer = { kind: 'problem'; code: ProblemCode; text: string; suggestions: string[] };

/** What a tool gives and every front renders. Texts and choice labels are in the asker's language already. */
export type Answer =
  | MetricAnswer
  | TableAnswer
  | PortraitAnswer
  | ReportAnswer
  | TextAnswer
  | ConfirmAnswer
  | ProblemAnswer;

/** Proof of a figure: when, for whose eyes, by which rule, over how many rows; the hash covers call and answer. */
export type Receipt = {
  asOf: string;
  scope: string;
  rule?: string;
  rows: number;
  hash: string;
  /** The model that chose the call; absent where the grammar read the question. */
  model?: string;
};

export type ToolCall = { tool: string; input: unknown };

/** One question with its answer, as `rapport ask --json` prints it. */
export type Reply = {
  id?: string;
  question: string;
  locale: Locale;
  engine: 'grammar' | 'llm';
  call: ToolCall | null;
  calls?: ToolCall[];
  answer: Answer;
  /** What a model says of the answer in a few sentences: every figure and name in it was put there by code. */
  reading?: string;
  receipt: Receipt;
  /** Questions worth asking next, in the asker's language. */
  nextQuestions: string[];
  elapsedMs: number;
};

/** Told while an answer is on its way; fronts may show it, and lose nothing if they do not. */
export type Progress =
  /** Something that takes a while: begun, done, or given up. Texts are in the asker's language. */
  | { kind: 'step'; id: string; title: string; status: 'in_progress' | 'complete' | 'error' }
  /** The first results of an answer whose rest follows. */
  | { kind: 'answer'; answer: Answer };
export type OnProgress = (progress: Progress) => void;
