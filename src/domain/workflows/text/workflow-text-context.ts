import type { RuleTextContext } from '../../rule/sentence/said.ts';

/** How a workflow rule is written out: as conditions are, with the names of playbooks; their keys when absent. */
export type WorkflowTextContext = RuleTextContext & {
  playbookText?: (key: string) => string;
  /** What staff are called; their addresses when absent. */
  staffText?: (email: string) => string;
  /** Whether webhooks are told with their whole address, which may hold a secret; else by their host. */
  showsAddresses?: boolean;
};
