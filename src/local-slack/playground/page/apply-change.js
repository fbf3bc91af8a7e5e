/** As many as the server keeps. */
const MAILS_KEPT = 1000;

/** The window of a person after a change: pure, so that the store stays a thin shell around it. */
export function applyChange(before, change) {
  switch (change.type) {
    case 'message':
      return { ...before, messages: withMessage(before.messages, change.message) };
    case 'message_removed':
      return { ...before, messages: before.messages.filter((each) => !same(each, change)) };
    case 'status': {
      const others = before.statuses.filter(
        (each) => each.channel !== change.channel || each.threadTs !== change.threadTs,
      );
      return { ...before, statuses: change.status ? [...others, change] : others };
    }
    case 'prompts':
      return { ...before, prompts: { ...before.prompts, [change.channel]: change.prompts } };
    case 'title':
      return { ...before, titles: { ...before.titles, [`${change.channel} ${change.threadTs}`]: change.title } };
    case 'modals':
      return { ...before, modals: change.modals, modalErrors: change.errors ?? {} };
    case 'home':
      return { ...before, home: change.home };
    case 'mail':
      return { ...before, mails: [change.mail, ...before.mails].slice(0, MAILS_KEPT) };
    case 'app':
      return { ...before, appConnected: change.connected };
    default:
      return before;
  }
}

const same = (a, b) => a.channel === b.channel && a.ts === b.ts;

function withMessage(messages, message) {
  const at = messages.findIndex((each) => same(each, message));
  if (at >= 0) return messages.with(at, message);
  return [...messages, message].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}
