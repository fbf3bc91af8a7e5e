import type { Bilingual, Locale } from '../../locale.ts';
import { attempt, expectHere, fold, type Reader, takePhrase } from './reader.ts';
import type { ReadContext, RuleTextContext, Said, Slot, Slots, SlotTable } from './said.ts';
import { subjectOf } from './subject.ts';
import { TEMPLATES, type TemplateName } from './templates.ts';

/** What is said of itself, and how it is shown where it is missing. */
type Spoken = { spoken: readonly string[]; expected: Bilingual };

type Piece =
  | ({ words: string } & Spoken)
  | { slot: keyof Slots }
  /** A verb: with a subject in the singular, and in the plural. */
  | ({ verb: readonly [singular: string, plural: string] } & Spoken);

const PIECE = /\{(\w+)\}|<(\w+)\/(\w+)>/;

const COMPILED = {
  en: compileAll('en'),
  zh: compileAll('zh'),
};

/** What a template says with its slots filled. */
export function writeTemplate(name: TemplateName, slots: SlotTable, said: Said, context: RuleTextContext): string {
  const [written] = COMPILED[context.locale].get(name)!;
  return written!
    .map((piece) => {
      if ('words' in piece) return piece.words;
      if ('verb' in piece) return piece.verb[subjectOf(said)?.isPlural ? 1 : 0];
      return (slots[piece.slot] as Slot<unknown>).write(said[piece.slot], said, context);
    })
    .reduce((text, next) => (NEEDS_SPACE.test(`${text.slice(-1)} ${next[0]}`) ? `${text} ${next}` : text + next), '');
}

/** A number or a Latin word stands apart from the Han characters before it. */
const NEEDS_SPACE = /^\p{Script=Han} [a-z\d]/iu;

/** The first of the templates that fits here, with what its slots hold; the one with the most words of its own first. */
export function readTemplates<Name extends TemplateName>(
  names: readonly Name[],
  slots: SlotTable,
  reader: Reader,
  said: Said,
  context: ReadContext,
): { name: Name; said: Said } | undefined {
  const ways = waysOf(names, context.locale) as readonly Way<Name>[];
  for (const way of ways) {
    const found = attempt(reader, () => readPieces(way, slots, reader, said, context));
    if (found !== undefined) return { name: way.name, said: found };
  }
  return undefined;
}

type Way<Name extends TemplateName = TemplateName> = {
  name: Name;
  pieces: readonly Piece[];
  locale: Locale;
  /** It is read, but not written. */
  isFurther: boolean;
};

const WAYS = new Map<string, readonly Way[]>();

/** Every way to say one of the templates. */
function waysOf(names: readonly TemplateName[], locale: Locale | 'either'): readonly Way[] {
  const key = `${locale} ${names.join(' ')}`;
  const known = WAYS.get(key);
  if (known !== undefined) return known;
  const locales = locale === 'either' ? (['en', 'zh'] as const) : [locale];
  const ways = locales
    .flatMap((each) =>
      names.flatMap((name) =>
        COMPILED[each].get(name)!.map((pieces, index) => ({ name, pieces, locale: each, isFurther: index > 0 })),
      ),
    )
    .toSorted((a, b) => wordsOf(b.pieces) - wordsOf(a.pieces));
  WAYS.set(key, ways);
  return ways;
}

function readPieces(
  { pieces, locale, isFurther }: Way,
  slots: SlotTable,
  reader: Reader,
  before: Said,
  context: ReadContext,
): Said | undefined {
  let said: Record<string, unknown> = before;
  for (const piece of pieces) {
    if ('slot' in piece) {
      const value = (slots[piece.slot] as Slot<unknown>).read(reader, said, context);
      if (value === undefined) return undefined;
      said = { ...said, [piece.slot]: value };
      continue;
    }
    if (piece.spoken.length === 0 || piece.spoken.some((phrase) => takePhrase(reader, phrase))) continue;
    return expectHere(reader, piece.expected, { words: { locale, isFurther } });
  }
  return said;
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + ('words' in piece ? piece.words.trim().length : 0), 0);
}

function compileAll(locale: Locale): ReadonlyMap<TemplateName, readonly (readonly Piece[])[]> {
  const entries = Object.entries(TEMPLATES) as [TemplateName, (typeof TEMPLATES)[TemplateName]][];
  return new Map(entries.map(([name, ways]) => [name, ways[locale].map(compile)]));
}

function compile(template: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = template;
  for (let match = PIECE.exec(rest); match !== null; match = PIECE.exec(rest)) {
    const words = rest.slice(0, match.index);
    if (words !== '') pieces.push({ words, ...spoken([words]) });
    const [whole, slot, singular, plural] = match;
    const verb = [singular!, plural!] as const;
    pieces.push(slot === undefined ? { verb, ...spoken(verb) } : { slot: slot as keyof Slots });
    rest = rest.slice(match.index + whole.length);
  }
  return rest === '' ? pieces : [...pieces, { words: rest, ...spoken([rest]) }];
}

/** Spaces alone are not said. */
function spoken(phrases: readonly string[]): Spoken {
  const [shown] = phrases.map((phrase) => phrase.trim());
  return {
    spoken: phrases.map((phrase) => fold(phrase).trim()).filter((phrase) => phrase !== ''),
    expected: { en: `"${shown}"`, zh: `“${shown}”` },
  };
}
