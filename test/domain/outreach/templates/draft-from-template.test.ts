import { describe, expect, test } from 'vitest';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../../../src/domain/outreach/channel.ts';
import { checkDraft } from '../../../../src/domain/outreach/draft/check-draft.ts';
import { describeFlaw } from '../../../../src/domain/outreach/draft/draft-flaw.ts';
import { factOf } from '../../../../src/domain/outreach/message/fill-message.ts';
import type { FillableDraft } from '../../../../src/domain/outreach/message/fillable-draft.ts';
import { draftFromTemplate } from '../../../../src/domain/outreach/templates/draft-from-template.ts';
import { lengthsOf } from '../../../../src/domain/outreach/templates/lengths-of.ts';
import { PLAYBOOK_TEXTS } from '../../../../src/domain/outreach/templates/playbook-catalogue.ts';
import type { TemplateChoice } from '../../../../src/domain/outreach/templates/template.ts';
import { slotsIn } from '../../../../src/domain/written/slot-text.ts';
import { TERMS, templateBrief } from '../../../support/drafting/template-brief.ts';

const PLAYBOOKS = Object.keys(PLAYBOOK_TEXTS);

const CHOICES: TemplateChoice[] = OUTREACH_CHANNELS.flatMap((channel) =>
  (['en', 'zh'] as const).flatMap((language) =>
    [0, 1].flatMap((variant) =>
      [null, ...Object.values(TERMS)].map((terms) => ({
        ...{ channel, language, variant, terms, purpose: 'marketing' as const, register: null, length: null },
      })),
    ),
  ),
);

test.each(PLAYBOOKS)('every template of %s passes the check of drafts, each sentence said and replaced', (key) => {
  const flaws = CHOICES.flatMap((choice) =>
    saidInTurn(draftFromTemplate(key, choice)!.draft).flatMap((draft) =>
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
        checkDraft(draftFromTemplate(key, { ...choice, length })!.draft, briefOf(choice)).map(
          (flaw) => `${key} ${choice.channel} ${choice.language} ${length}: ${describeFlaw(flaw, 'en')}`,
        ),
      ),
    ),
  );
  expect([...new Set(flaws)]).toEqual([]);
});

describe('a template', () => {
  const choice = CHOICES[0]!;

  test('of no built-in playbook is none', () => {
    expect(draftFromTemplate('of_their_own', choice)).toBeNull();
  });

  test('has two versions of each text but of a call', () => {
    for (const key of PLAYBOOKS)
      for (const each of CHOICES.filter(({ channel, terms }) => channel !== 'call_script' && terms === null)) {
        const texts = [0, 1].map((variant) =>
          JSON.stringify(draftFromTemplate(key, { ...each, variant })!.draft.sentences),
        );
        expect(new Set(texts).size).toBe(2);
      }
  });

  test('says how to end it where no footer does, and only when it is marketing', () => {
    const textOf = (purpose: TemplateChoice['purpose'], channel: TemplateChoice['channel']) =>
      draftFromTemplate('thank_you', { ...choice, purpose, channel })!
        .draft.sentences.map(({ text }) => text)
        .join(' ');
    expect(textOf('marketing', 'whatsapp')).toContain('rather not get messages');
    expect(textOf('service', 'whatsapp')).not.toContain('rather not');
    expect(textOf('marketing', 'email')).not.toContain('rather not');
  });

  test('makes the offer that it is given and no other', () => {
    const offers = (terms: TemplateChoice['terms']) =>
      draftFromTemplate('win_back', { ...choice, terms })!.draft.sentences.filter(({ facts }) =>
        facts.includes('offer'),
      );
    expect(offers(null)).toEqual([]);
    expect(offers(TERMS.percent!).map(({ text }) => text)).toEqual([
      'You get {offer.value} off your next order of {offer.minimum} or more until {offer.until}; simply quote {offer.code}.',
    ]);
    expect(offers(TERMS['one point']!).map(({ text }) => text)).toEqual([
      'You collect {offer.value} extra point with your next order; simply quote {offer.code}.',
    ]);
    expect(offers(TERMS['plain delivery']!).map(({ text }) => text)).toEqual(['Delivery is free for your next order.']);
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
          sentences: draft.sentences.with(at, { text, facts: [...new Set(slotsIn(text).map(factOf))] }),
        })),
    ),
  ];
}
