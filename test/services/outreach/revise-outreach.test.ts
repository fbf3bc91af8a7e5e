import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDraftText } from '../../../src/domain/outreach/draft/plain-draft-text.ts';
import { readDrafts } from '../../../src/services/outreach/read-drafts.ts';
import { type DraftingScene, openDraftingScene } from '../../support/drafting/drafting-scene.ts';

let scene: DraftingScene;
/** A draft of Rita's for Ada Lovelace alone, with an offer. */
let outreach: number;
beforeAll(async () => {
  scene = await openDraftingScene();
});
afterAll(() => scene.database.close());
beforeEach(async () => {
  outreach = await draft({ customer: 'C-100', playbook: 'win_back', channel: 'email' });
});

const RITA = 'rita@example.com';

async function draft(input: object): Promise<number> {
  const { continuesAs } = await scene.call('draft_outreach', input, RITA);
  return (continuesAs!.input as { outreach: number }).outreach;
}

async function textOf(language: 'en' | 'zh') {
  const found = (await readDrafts(scene.database, outreach)).find((each) => each.language === language)!;
  return { ...found, whole: plainDraftText(found, language) };
}

const revise = (input: object, email = RITA) => scene.call('revise_outreach', { outreach, ...input }, email);

describe('by a wish', () => {
  test('another text is kept as the next revision, and what changed is shown', async () => {
    const before = await textOf('en');
    const { text } = await revise({ instruction: 'shorter' });
    const after = await textOf('en');
    expect(after.revision).toBe(before.revision + 1);
    expect(after.whole.length).toBeLessThan(before.whole.length);
    expect(text).toContain('Revision 2 ("shorter").');
    expect(text).toMatch(/\[-.+-\]/s);
    const { text: first } = await scene.call('show_outreach', { outreach, revision: 1 }, RITA);
    expect(first).toContain(before.sentences.find(({ text }) => !text.includes('{'))!.text);
  });

  test('the offer goes where none is wished for', async () => {
    const { text } = await revise({ instruction: 'without the offer' });
    expect(text).toContain('No offer.');
    expect((await textOf('en')).whole).not.toContain('{offer');
  });

  test('everybody is written to in the language that is wished for', async () => {
    const { text } = await revise({ instruction: 'in Chinese' });
    expect(text).toContain('To Ada Lovelace (C-100), in Chinese');
    expect(text).not.toContain('in English');
  });

  test('what only a model could do is refused with what would work', async () => {
    const { answer } = await revise({ instruction: 'mention the new shop in Leeds' });
    expect(answer).toMatchObject({
      kind: 'problem',
      code: 'unavailable',
      suggestions: expect.arrayContaining(['Shorter']),
    });
  });

  test('what no template does more of is refused, saying so', async () => {
    await revise({ instruction: 'shorter' });
    const { text } = await revise({ instruction: 'shorter' });
    expect(text).toContain('No template does more of "shorter"');
  });

  test('an approval is void, and the audience planned anew', async () => {
    await scene.database.execute("update outreach set state = 'approved' where id = $1", [outreach]);
    await scene.database.execute(
      `insert into outreach_approvals (outreach_id, approver_email, content_hash, approved_at, release_at, expires_at)
        values ($1, 'x@example.com', 'hash', now(), now(), now())`,
      [outreach],
    );
    await revise({ instruction: 'shorter' });
    const [row] = await scene.database.query(
      'select o.state, a.void_reason as reason from outreach o join outreach_approvals a on a.outreach_id = o.id where o.id = $1',
      [outreach],
    );
    expect(row).toEqual({ state: 'draft', reason: 'Its text was revised.' });
  });
});

describe('by a person’s own words', () => {
  test('sentences that stay keep what they state and what stands in for it', async () => {
    const before = await textOf('en');
    const kept = before.sentences.find(({ instead }) => instead !== undefined)!;
    const own = before.whole.replace(before.sentences.at(-1)!.text, 'Write to me whenever you like.');
    const { text } = await revise({ texts: { en: { text: own } } });
    expect(text).toContain('Text from a person.');
    const after = await textOf('en');
    expect(after.subject).toBe(before.subject);
    expect(after.closing).toBe(before.closing);
    expect(after.sentences.find((each) => each.text === kept.text)).toEqual(kept);
    expect(after.sentences.at(-1)!.text).toBe('Write to me whenever you like.');
  });

  test('the words come back as they were', async () => {
    const { whole, sentences } = await textOf('en');
    await revise({ texts: { en: { text: whole } } });
    expect((await textOf('en')).sentences).toEqual(sentences);
  });

  test('figures, hours and telephone numbers are theirs to write, and shown as unchecked to who approves', async () => {
    const words = 'Call me on 020 7946 0000, Monday to Friday from 9 to 17. Your last order is on its way.';
    const { answer, text } = await revise({ texts: { en: { text: words } } });
    expect(answer.kind).toBe('report');
    expect(text).toMatch(/Written by hand, not checked: .*"020.*"Monday".*"Your last order"/);
  });

  test.each([
    ['You get 50% off everything.', /an offer that is not allowed: "50% off/],
    ['There is a free gift for you.', /an offer that is not allowed/],
    ['Dear {nickname}, all is well here.', /a slot that the brief does not have.*nickname/s],
    ['As one of our Quiet regulars you matter to us.', /a word that is not for customers.*Quiet regulars/s],
    ['Our churn model told us to write to you.', /a word that is not for customers: "churn/],
    ['Act now and click here!!', /a word that spam filters look for/],
    ['See https://example.com for more.', /a link or an address/],
    ['Dear [name], all is well here.', /an empty placeholder/],
    ['亲爱的客户，您好。', /it is in another language/],
  ])('"%s" is refused, naming the flaw', async (words, flaw) => {
    const { answer, text } = await revise({ texts: { en: { text: words } } });
    expect(answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
    expect(text).toMatch(flaw);
    expect((await textOf('en')).revision).toBe(1);
  });
});

test.each([{}, { instruction: 'shorter', texts: { en: { text: 'Hello.' } } }, { texts: {} }])(
  'either a wish or a text: %j is refused',
  async (input) => {
    expect((await revise(input)).answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
  },
);

test('what was sent cannot be changed', async () => {
  await scene.database.execute("update outreach set state = 'sent' where id = $1", [outreach]);
  expect((await revise({ instruction: 'shorter' })).answer).toMatchObject({ kind: 'problem', code: 'conflict' });
});

describe('who sees an outreach', () => {
  test.each<readonly [string | null, boolean]>([
    [RITA, true],
    [null, true],
    ['hanna@example.com', true],
    ['finn@example.com', false],
  ])('%s: %s', async (email, isSeen) => {
    const { answer } = await scene.call('show_outreach', { outreach }, email);
    expect(answer.kind === 'problem').toBe(!isSeen);
    const list = (await scene.call('list_outreach', {}, email)).answer as { rows: (string | number | null)[][] };
    expect(list.rows.some(([id]) => id === outreach)).toBe(isSeen);
  });

  test('who signs some of its messages sees it, and of its customers their own', async () => {
    const { continuesAs } = await scene.call(
      'draft_outreach',
      { segment: 'quiet_regulars', playbook: 'win_back' },
      null,
    );
    const { outreach: id } = continuesAs!.input as { outreach: number };
    expect((await scene.call('show_outreach', { outreach: id }, null)).text).toContain(
      'Of 4 customers 3 get it, 1 left out.',
    );
    const { text } = await scene.call('show_outreach', { outreach: id }, 'finn@example.com');
    expect(text).toContain('Of Finn');
    expect(text).not.toMatch(/Ada|李娜|Never/);
    expect(
      (await scene.call('show_outreach', { outreach: id, customer: 'C-100' }, 'finn@example.com')).answer,
    ).toMatchObject({
      code: 'not_found',
    });
  });
});

test('the exact message of one recipient, and who is left out', async () => {
  const { continuesAs } = await scene.call('draft_outreach', { segment: 'quiet_regulars', playbook: 'win_back' }, RITA);
  const { outreach: id } = continuesAs!.input as { outreach: number };
  const one = await scene.call('show_outreach', { outreach: id, customer: '李娜' }, RITA);
  expect(one.text).toContain('To 李娜 (C-101), in Chinese');
  const out = await scene.call('show_outreach', { outreach: id, leftOut: true }, RITA);
  expect(out.text).toContain('C-102 | Never Asked | never gave consent');
  expect(out.text).not.toContain('C-100');
});
