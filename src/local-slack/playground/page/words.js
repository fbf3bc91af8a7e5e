import { getState } from './store.js';
import { stringsFor } from './strings.js';

/** Of the page's own words: Chinese in a Chinese browser, otherwise as the person who is signed in set it. */
export function useLocale() {
  if (navigator.language.toLowerCase().startsWith('zh')) return 'zh-CN';
  const { people, route } = getState();
  return people.find(({ id }) => id === route.as)?.locale ?? 'en-US';
}

/** The page's own words in that language. */
export function useWords() {
  return stringsFor(useLocale());
}
