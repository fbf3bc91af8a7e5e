/**
 * Slack's limits that our messages meet, in one table; characters unless the name says another unit.
 * Source: docs.slack.dev, reference of each block, 2026; "observed" where it is not written there.
 */
export const LIMITS = {
  blocksPerMessage: 50,
  /** Over all blocks of a message (observed: msg_blocks_too_long). */
  blockCharactersPerMessage: 13_200,
  sectionText: 3_000,
  sectionField: 2_000,
  contextText: 3_000,
  headerText: 150,
  buttonText: 75,
  buttonValue: 2_000,
  tableCaption: 150,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  chartTitle: 50,
  chartLabel: 20,
  chartAxisLabel: 50,
  chartSeries: 12,
  chartCategories: 20,
  pieSegments: 12,
  chartsPerMessage: 2,
  suggestedPrompts: 4,
  inputText: 3_000,
  optionText: 75,
  optionValue: 150,
  /** Of a menu, and of each group of one. */
  selectOptions: 100,
  /** Not documented; a line. */
  taskTitle: 250,
  statusLine: 100,
  /** Of the whole workspace (docs.slack.dev, rate limits of each method). */
  callsPerMinute: {
    /** "Several hundred messages per minute", and one a second in a channel; ours is a low reading of it. */
    'chat.postMessage': 300,
    'conversations.history': 50,
    'users.list': 20,
    'users.lookupByEmail': 50,
    'chat.appendStream': 100,
    'chat.stopStream': 20,
    'chat.update': 50,
  },
} as const;
