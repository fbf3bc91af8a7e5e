/**
 * Every limit of Slack that this double enforces, in one table. Characters unless the name says another unit.
 * Sources: docs.slack.dev reference pages of each block and method, 2026; "observed" marks what is not written there.
 */
export const LIMITS = {
  messageText: 40_000,
  fileBytes: 1_000_000_000,
  markdownText: 12_000,
  blocksPerMessage: 50,
  blocksPerView: 100,
  /** Over all blocks of a message; answered with msg_blocks_too_long (observed). */
  blockCharactersPerMessage: 13_200,
  blockId: 255,
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  imageAltText: 2_000,
  inputLabel: 2_000,
  alertText: 3_000,
  card: { title: 150, subtitle: 150, body: 200, actions: 3 },
  carouselCards: 10,
  containerBlocks: 10,
  containerTitle: 150,
  actionId: 255,
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  /** Of one menu. */
  optionGroups: 100,
  choiceOptions: 10,
  overflowOptions: 5,
  placeholder: 150,
  confirm: { title: 100, text: 300, button: 30 },
  table: { rows: 100, columns: 20, perMessage: 1 },
  dataTable: { rows: 101, columns: 20, characters: 10_000, pageSize: 100 },
  chart: { title: 50, label: 20, axisLabel: 50, segments: 12, series: 12, categories: 20, perMessage: 2 },
  view: { title: 24, button: 24, privateMetadata: 3_000, callbackId: 255, bytes: 250_000, stack: 3 },
  suggestedPrompts: 4,
  loadingMessages: 10,
  reactionsPerMessage: 23,
  streamLifeMs: 5 * 60_000,
  statusLifeMs: 2 * 60_000,
  triggerLifeMs: 3_000,
  responseUrlLifeMs: 30 * 60_000,
  responseUrlUses: 5,
  socketConnections: 10,
  ackMs: 3_000,
  /** Waits before the first, second and third repeat of an event that was not acknowledged. */
  eventRetryMs: [0, 60_000, 5 * 60_000],
} as const;

/**
 * Calls of a method in a minute over the whole workspace. Slack publishes least values, "50+ per minute"; here they are the most
 * (docs.slack.dev/apis/web-api/rate-limits, and the tier on each method's page, 2026).
 */
export const CALLS_PER_MINUTE: Readonly<Record<string, number>> = {
  'chat.startStream': 20,
  'chat.stopStream': 20,
  'chat.appendStream': 100,
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  /** "Several hundred messages per minute" (docs.slack.dev, chat.postMessage); ours is a low reading of it. */
  'chat.postMessage': 300,
  'chat.update': 50,
  'conversations.history': 50,
  'conversations.open': 50,
  'conversations.replies': 50,
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'views.open': 100,
  'views.publish': 100,
  'views.update': 100,
};

/** "1 message per second to a specific channel" (docs.slack.dev, chat.postMessage); shorter bursts pass. */
export const POSTS_PER_CHANNEL_AND_MINUTE = 60;
