import { useLayoutEffect, useReducer } from 'preact/hooks';
import { applyChange } from './apply-change.js';

const KNOWN_PERSON = 'local-slack.person';
const SEEN_MAIL = 'local-slack.mail-seen';
/** The place of what was sent outside. */
export const MAIL = 'mail';

let state = { window: null, people: [], route: readRoute(), online: false, notice: null, question: null, unread: {} };
let source;
const listeners = new Set();

export function getState() {
  return state;
}

function set(patch) {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
}

/** Redraws a component with every change of the state, also one that came between its drawing and this effect. */
export function useStore() {
  const [drawn, redraw] = useReducer(() => state, state);
  useLayoutEffect(() => {
    listeners.add(redraw);
    if (drawn !== state) redraw();
    return () => listeners.delete(redraw);
  }, []);
  return state;
}

/** The address holds who looks at what, so that a reload and a link come back to the same place. */
function readRoute() {
  const params = new URLSearchParams(location.hash.slice(1));
  return {
    as: params.get('as'),
    place: params.get('in'),
    thread: params.get('thread'),
    tab: params.get('tab'),
    mail: params.get('mail'),
  };
}

export function go(patch) {
  const route = { ...state.route, ...patch };
  const params = new URLSearchParams();
  for (const [key, name] of [
    ['as', 'as'],
    ['place', 'in'],
    ['thread', 'thread'],
    ['tab', 'tab'],
    ['mail', 'mail'],
  ]) {
    if (route[key]) params.set(name, route[key]);
  }
  const unread = { ...state.unread };
  delete unread[route.place];
  set({ route, unread });
  if (route.place === MAIL) markMailSeen();
  history.replaceState(null, '', `#${params}`);
}

export function signInAs(person) {
  localStorage.setItem(KNOWN_PERSON, person);
  go({ as: person, place: null, thread: null, tab: null, mail: null });
  listen(person);
}

/** The one question that a dialog asks at a time. */
export function setQuestion(question) {
  set({ question });
}

export function notify(notice) {
  set({ notice });
  setTimeout(() => state.notice === notice && set({ notice: null }), 5000);
}

function listen(person) {
  source?.close();
  source = new EventSource(`/playground/changes?as=${encodeURIComponent(person)}`);
  source.onopen = () => set({ online: true });
  source.onerror = () => set({ online: false });
  source.onmessage = ({ data }) => receive(JSON.parse(data));
}

function receive(change) {
  if (change.type === 'window') {
    const places = change.window.places;
    const known =
      places.some(({ id }) => id === state.route.place) || (change.window.mails && state.route.place === MAIL);
    set({ window: change.window, unread: { ...state.unread, [MAIL]: countUnseenMail(change.window.mails ?? []) } });
    setPeople(change.window.people);
    if (!known) go({ place: places.find(({ kind }) => kind === 'dm').id, thread: null });
    return;
  }
  if (change.type === 'notice') return notify(change.text);
  if (change.type === 'people') return setPeople(change.people);
  set({ window: applyChange(state.window, change), unread: countUnread(change) });
  if (change.type === 'mail' && state.route.place === MAIL) markMailSeen();
}

/** New since the list was last looked at, also in an earlier visit. */
function countUnseenMail(mails) {
  if (state.route.place === MAIL) return 0;
  const seen = localStorage.getItem(SEEN_MAIL) ?? '';
  return mails.filter(({ receivedAt }) => receivedAt > seen).length;
}

function markMailSeen() {
  const newest = state.window?.mails?.[0];
  if (newest) localStorage.setItem(SEEN_MAIL, newest.receivedAt);
}

function countUnread(change) {
  if (change.type === 'mail') {
    if (state.route.place === MAIL) return state.unread;
    return { ...state.unread, [MAIL]: (state.unread[MAIL] ?? 0) + 1 };
  }
  const isNews = change.type === 'message' && change.message.user !== state.window.me;
  if (!isNews || change.message.channel === state.route.place) return state.unread;
  const seen = state.window.messages.some(
    ({ ts, channel }) => ts === change.message.ts && channel === change.message.channel,
  );
  if (seen) return state.unread;
  return { ...state.unread, [change.message.channel]: (state.unread[change.message.channel] ?? 0) + 1 };
}

/** Who signed in may have left meanwhile; somebody must be signed in. */
function setPeople(people) {
  set({ people });
  if (!people.some(({ id }) => id === state.route.as)) signInAs(people[0].id);
}

async function fetchPeople() {
  return (await (await fetch('/playground/people')).json()).people;
}

/** Starts the page: with the person of the address, else the last one, else the first. */
export async function start() {
  const people = await fetchPeople();
  const wanted = [state.route.as, localStorage.getItem(KNOWN_PERSON)];
  const person = people.find(({ id }) => wanted.includes(id)) ?? people[0];
  set({ people });
  go({ as: person.id });
  listen(person.id);
  // Staff may have been imported in a terminal meanwhile.
  addEventListener('focus', () => fetchPeople().then(setPeople, () => {}));
}
