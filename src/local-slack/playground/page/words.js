import { getState } from './store.js';
import { stringsFor } from './strings.js';

export function useLocale() {
  const { people, route } = getState();
  return people.find(({ id }) => id === route.as)?.locale ?? 'en-US';
}

/** The page's words for the person who is signed in. */
export function useWords() {
  return stringsFor(useLocale());
}
