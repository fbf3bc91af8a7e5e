import { DomainError } from '../../../domain/errors.ts';
import type { Locale } from '../../../domain/locale.ts';
import { checkDraft } from '../../../domain/outreach/draft/check-draft.ts';
import { type DraftFlaw, describeFlaw } from '../../../domain/outreach/draft/draft-flaw.ts';
import { flawsByHand } from '../../../domain/outreach/draft/hand-written.ts';
import { openBrief } from '../../../domain/outreach/draft/open-brief.ts';
import { readOwnText } from '../../../domain/outreach/draft/read-own-text.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import { checkMessage } from '../../../domain/outreach/message/check-message.ts';
import { fillMessage } from '../../../domain/outreach/message/fill-message.ts';
import type { FillableDraft } from '../../../domain/outreach/message/fillable-draft.ts';
import type { TextScene, WrittenText } from './text-scene.ts';

type OwnText = { subject?: string | null | undefined; text: string };
export type OwnTexts = Readonly<Partial<Record<Locale, OwnText | undefined>>>;

type Written = { before: readonly WrittenText[]; own: OwnTexts; readers: readonly MessageFacts[] };

const NO_DRAFT: FillableDraft = { subject: null, sentences: [], closing: null };
const MOST_READERS = 40;
const LINK = 'https://example.com/';

/**
 * What a person wrote instead; figures and what they say of the customer are theirs to answer for.
 * @throws {DomainError} 'invalid_input', naming what is wrong with the words
 */
export function readOwnTexts(scene: TextScene, { before, own, readers }: Written): WrittenText[] {
  const languages = (['en', 'zh'] as const).filter((language) => own[language] !== undefined);
  if (languages.length === 0) throw nothingWritten();
  return languages.map((language) => {
    const earlier = before.find((each) => each.language === language)?.draft ?? NO_DRAFT;
    const { subject = earlier.subject, text } = own[language]!;
    const draft = readOwnText({ subject, text }, earlier, language);
    const flaws = flawsByHand([
      ...checkDraft(draft, openBrief({ ...scene, language })),
      ...findFilledFlaws(draft, scene, language, readers),
    ]);
    if (flaws.length > 0) throw flawed(flaws, language);
    return { language, draft, source: 'person', sourceName: null, problem: null };
  });
}

/** What only shows once the values stand in it. */
function findFilledFlaws(
  draft: FillableDraft,
  { channel, neverSay }: TextScene,
  language: Locale,
  readers: readonly MessageFacts[],
): DraftFlaw[] {
  for (const { values, facts } of readers.filter((reader) => reader.language === language).slice(0, MOST_READERS)) {
    const recipient = { values: { survey_link: LINK, ...values }, facts: new Set(facts) };
    const filled = fillMessage(draft, recipient, { channel, language });
    const flaws = 'missing' in filled ? [] : flawsByHand(checkMessage(filled, { channel, language, neverSay }));
    if (flaws.length > 0) return flaws;
  }
  return [];
}

function flawed(flaws: readonly DraftFlaw[], language: Locale): DomainError {
  const list = (locale: Locale) => [...new Set(flaws.map((flaw) => describeFlaw(flaw, locale)))];
  const which = { en: { en: 'English', zh: 'Chinese' }, zh: { en: '英文', zh: '中文' } } as const;
  return new DomainError('invalid_input', {
    en: `The ${which.en[language]} text cannot be used: ${list('en').join('; ')}.`,
    zh: `${which.zh[language]}文案无法使用：${list('zh').join('；')}。`,
  });
}

function nothingWritten(): DomainError {
  return new DomainError('invalid_input', { en: 'There is no text in it.', zh: '没有给出文案。' });
}
