import { describe, expect, test } from 'vitest';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../../../src/domain/outreach/channel.ts';
import { checkDraft } from '../../../../src/domain/outreach/draft/check-draft.ts';
import { describeFlaw } from '../../../../src/domain/outreach/draft/draft-flaw.ts';
import { factOf } from '../../../../src/domain/outreach/message/fill-message.ts';
import type { FillableDraft } from '../../../../src/domain/outreach/message/fillable-draft.ts';
import { MESSAGE_KINDS, type MessageKind } from '../../../../src/domain/outreach/message-kind.ts';
import { draftFromTemplate } from '../../../../src/domain/outreach/templates/draft-from-template.ts';
import { lengthsOf } from '../../../../src/domain/outreach/templates/lengths-of.ts';
import type { TemplateChoice } from '../../../../src/domain/outreach/templates/template.ts';
import { slotsIn } from '../../../../src/domain/written/slot-text.ts';
import { TERMS, templateBrief } from '../../../support/drafting/template-brief.ts';

const PLAYBOOKS = MESSAGE_KINDS;

const CHOICES: TemplateChoice[] = OUTREACH_CHANNELS.flatMap((channel) =>
  (['en', 'zh'] as const).flatMap((language) =>
    [0, 1].flatMap((variant) =>
      [null, ...Object.values(TERMS)].map((terms) => ({
        ...{ channel, language, variant, terms, register: null, length: null },
      })),
    ),
  ),
);

test.each(PLAYBOOKS)('every template of %s passes the check of drafts, each sentence said and replaced', (key) => {
  const flaws = CHOICES.flatMap((choice) =>
    saidInTurn(draftOf(key, choice)).flatMap((draft) =>
      checkDraft(draft, briefOf(choice)).map(
        (flaw) => `${choice.channel} ${choice.language} ${choice.variant}: ${describeFlaw(flaw, 'en')}`,
      ),
    ),
  );
  expect([...new Set(flaws)]).toEqual([]);
});

test('texts of every length fit the channels that may have them', () => {
  const flaws = PLAYBOOKS.flatMap((key) =>
    CHOICES.flatMap((choice) =>
      lengthsOf(choice.channel).flatMap((length) =>
        checkDraft(draftOf(key, { ...choice, length }), briefOf(choice)).map(
          (flaw) => `${key} ${choice.channel} ${choice.language} ${length}: ${describeFlaw(flaw, 'en')}`,
        ),
      ),
    ),
  );
  expect([...new Set(flaws)]).toEqual([]);
});

describe('a template', () => {
  const choice = CHOICES[0]!;

  test('that asks to open a link is none for a channel that carries none', () => {
    for (const key of ['satisfaction_survey', 'nps_survey'] as const)
      for (const { channel } of CHOICES)
        expect(draftFromTemplate(key, { ...choice, channel }) === null).toBe(!CHANNEL_TRAITS[channel].carriesLinks);
  });

  test('has two versions of each text but of a call', () => {
    for (const key of PLAYBOOKS)
      for (const each of CHOICES.filter(({ channel, terms }) => channel !== 'call_script' && terms === null)) {
        const texts = [0, 1].map((variant) =>
          JSON.stringify(draftFromTemplate(key, { ...each, variant })?.draft.sentences),
        );
        expect(new Set(texts).size).toBe(texts[0] === undefined ? 1 : 2);
      }
  });

  test('makes the offer that it is given and no other', () => {
    const offers = (terms: TemplateChoice['terms']) =>
      draftFromTemplate('win_back', { ...choice, terms })!.draft.sentences.filter(({ facts }) =>
        facts.includes('offer'),
      );
    expect(offers(null)).toEqual([]);
    expect(offers(TERMS.percent!)).toMatchObject([
      {
        text: "And for next time: order by {offer.until} and you'll get {offer.value} off an order of {offer.minimum} or more, with the code {offer.code}.",
        when: ['has_ordered'],
        instead: [expect.stringContaining('place a first order by {offer.until} and')],
      },
    ]);
    expect(offers(TERMS['one point']!)[0]!.text).toContain(
      "you'll collect {offer.value} extra point with your next order, with the code {offer.code}.",
    );
    expect(offers(TERMS['plain delivery']!)[0]!.text).toContain('delivery is free on your next order.');
  });

  test('has words of another register for another version, in the frame that was asked for', () => {
    const [first, second] = [0, 1].map(
      (variant) => draftFromTemplate('thank_you', { ...choice, register: 'formal', variant })!.draft,
    );
    expect(first!.sentences[0]!.text).toBe('Dear {name},');
    expect(second!.sentences[0]!.text).toBe('Dear {name},');
    expect(first!.sentences[1]).not.toEqual(second!.sentences[1]);
  });
});

/** Nothing to check where the channel cannot carry it. */
function draftOf(key: MessageKind, choice: TemplateChoice): FillableDraft {
  const other = { ...choice, channel: 'email' as const };
  return (draftFromTemplate(key, choice) ?? draftFromTemplate(key, other)!).draft;
}

function briefOf({ channel, language, terms }: TemplateChoice) {
  return templateBrief({ channel, language, maxLength: CHANNEL_TRAITS[channel].maxLength }, terms);
}

/** The draft as it stands, and once for each replacement of each sentence. */
function saidInTurn(draft: FillableDraft): FillableDraft[] {
  return [
    draft,
    ...draft.sentences.flatMap(({ instead = [] }, at) =>
      instead
        .filter((text) => text !== '')
        .map((text) => ({
          ...draft,
          sentences: draft.sentences.with(at, { text, facts: factsOf(text, draft.sentences[at]!.facts) }),
        })),
    ),
  ];
}

/** What is said in a sentence's place states what its slots do, and the offer where the sentence does. */
function factsOf(text: string, before: readonly string[]): string[] {
  return [...new Set([...slotsIn(text).map(factOf), ...before.filter((fact) => fact === 'offer')])];
}
