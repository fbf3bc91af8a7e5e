/** The buttons of our messages; what a click does is in listeners/actions. Suffixes tell buttons of one block apart. */
export const ACTION_IDS = {
  ask: 'ask',
  showEveryone: 'show_everyone',
  wholeReport: 'whole_report',
  feedback: 'feedback',
  confirm: 'confirm',
  cancel: 'cancel',
  editOutreach: 'edit_outreach',
  newRule: 'new_rule',
  editRule: 'edit_rule',
  lineDone: 'line_done',
  lineSnooze: 'line_snooze',
  lineDraft: 'line_draft',
  lineCallScript: 'line_call_script',
  lineNotUseful: 'line_not_useful',
  lineWhy: 'line_why',
} as const;

/** The block that carries questions also carries the thread that they continue. */
export const questionBlockId = {
  write: (order: number, threadTs: string | undefined) => `${ACTION_IDS.ask}/${order}/${threadTs ?? ''}`,
  /** The thread's first message; undefined where the conversation has no thread. */
  readThread: (blockId: string): string | undefined => blockId.split('/')[2] || undefined,
};
