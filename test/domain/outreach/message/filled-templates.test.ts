import { describe, expect, test } from 'vitest';
import { OUTREACH_CHANNELS } from '../../../../src/domain/outreach/channel.ts';
import { describeFlaw } from '../../../../src/domain/outreach/draft/draft-flaw.ts';
import { checkMessage } from '../../../../src/domain/outreach/message/check-message.ts';
import { fillMessage } from '../../../../src/domain/outreach/message/fill-message.ts';
import { draftFromTemplate } from '../../../../src/domain/outreach/templates/draft-from-template.ts';
import { PLAYBOOK_TEXTS } from '../../../../src/domain/outreach/templates/playbook-catalogue.ts';
import { frozenRecipients, oddRecipients } from '../../../support/drafting/odd-recipients.ts';
import { TERMS } from '../../../support/drafting/template-brief.ts';

const NEVER_SAY = ['Hibernating', 'Champions', '沉睡客户', '重要价值客户'];

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  // The conditions that make the longest and the oddest sentences.
  const offers = [null, TERMS.percent!, TERMS['one point']!, TERMS['plain delivery']!, TERMS.gift!];

  test.each(Object.keys(PLAYBOOK_TEXTS))('every template of %s reads well for every odd customer', (key) => {
    const flaws = offers.flatMap((terms) =>
      OUTREACH_CHANNELS.flatMap((channel) =>
        [0, 1].flatMap((variant) => {
          const choice = { channel, language, variant, terms, register: null, length: null };
          const { draft } = draftFromTemplate(key, { ...choice, purpose: 'marketing' })!;
          return [...oddRecipients(language, terms), ...frozenRecipients(language, terms)].flatMap(
            ([odd, recipient]) => {
              const filled = fillMessage(draft, recipient, choice);
              if ('missing' in filled) return [`${odd}, ${channel}: lacks ${filled.missing}`];
              return checkMessage(filled, { ...choice, neverSay: NEVER_SAY }).map(
                (flaw) => `${odd}, ${channel} ${variant}: ${describeFlaw(flaw, 'en')}`,
              );
            },
          );
        }),
      ),
    );
    expect([...new Set(flaws)]).toEqual([]);
  });
});
