import { isoCountryOf } from '../../../domain/country-names.ts';
import { lookUp, STATIC_LEXICON } from '../../../language/lexicon.ts';
import { normalise, tokenise } from '../../../language/text/tokens.ts';

/** A country that a text speaks of, by any of its names or its adjective, with the words for it. */
export type CountryMention = { code: string; words: string };

/** The countries of a text, in order. */
export function findCountries(text: string): CountryMention[] {
  const normal = normalise(text);
  const tokens = tokenise(normal);
  const found: CountryMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hits = lookUp([STATIC_LEXICON], tokens, at);
    const country = hits
      .flatMap(({ senses, to }) => senses.map((sense) => ({ sense, to })))
      .find(({ sense }) => sense.kind === 'value' && sense.field === 'country');
    if (country?.sense.kind === 'value') {
      const code = isoCountryOf(String(country.sense.values[0]));
      if (code !== undefined) found.push({ code, words: normal.slice(tokens[at]!.from, tokens[country.to - 1]!.to) });
    }
    at = country?.to ?? hits[0]?.to ?? at + 1;
  }
  return found;
}
