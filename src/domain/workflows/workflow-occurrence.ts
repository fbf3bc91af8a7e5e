/** One time that what a rule waits for happened. */
export type WorkflowOccurrence = {
  /** What it was, for good: `orders A-17`; once a rule. */
  key: string;
  /** Id of our own; null: about nobody in particular. */
  customerId: number | null;
  at: Date;
  /** The firing whose action made it happen. */
  causeId: number | null;
};

/** An occurrence with all that decides about it. */
export type JudgedOccurrence = WorkflowOccurrence & {
  /** Whether the rule's condition held as of it. */
  passes: boolean;
  /** The rules whose firings led to it, the nearest first. */
  chain: readonly number[];
};
