/** What the app offers in the menu of a message and anywhere in Slack; as in manifest.yml, where a name has no languages. */
export const SHORTCUTS = [
  { callbackId: 'remind_about_message', name: 'Remind me about this', on: 'message' },
  { callbackId: 'new_follow_up', name: 'New follow-up', on: 'anywhere' },
  { callbackId: 'new_rule', name: 'New workflow rule', on: 'anywhere' },
] as const;
