import { expect, test } from 'vitest';
import { effectText } from '../../../src/domain/outreach/effect/effect-text.ts';
import { sampleSizeText } from '../../../src/domain/outreach/effect/sample-size-text.ts';

/** `buyers` who spent `each`, and a third of them twice that. */
function group(people: number, buyers: number, each = 5_000) {
  const twice = Math.round(buyers / 3);
  return {
    ...{ people, buyers, orders: buyers, contacted: 0 },
    ...{ sum: each * (buyers + twice), squares: each ** 2 * (buyers - twice + 4 * twice) },
  };
}

test('says when no effect can be told', () => {
  const results = { sent: group(100, 12), heldOut: group(100, 8) };
  expect(effectText(results, 'EUR', 'en')).toMatchInlineSnapshot(`
    [
      "12 of 100 (12%) ordered, against 8 of 100 (8%) of those who got nothing: no detectable effect (−4.6 to +12.7 points; p = 0.35).",
      "Too few of one group ordered to compare what they spent.",
    ]
  `);
  expect(effectText(results, 'EUR', 'zh')[0]).toMatchInlineSnapshot(
    `"发送的 100 人中 12 人下单（12%），未收到消息的 100 人中 8 人下单（8%）：看不出效果（−4.6 至 +12.7 个百分点；p = 0.35）。"`,
  );
});

test('says what an effect is worth, up or down', () => {
  expect(effectText({ sent: group(4_500, 450), heldOut: group(500, 25) }, 'EUR', 'en')).toMatchInlineSnapshot(`
    [
      "450 of 4,500 (10%) ordered, against 25 of 500 (5%) of those who got nothing: +5 points (+2.6 to +6.8 points; p < 0.001), 2.0 times as many (1.4 to 3.0); that is about +225 customers (+116 to +307).",
      "Revenue per person €6.67, against €3.30: +€3.37 each (+€1.64 to +€4.65); that is about +€15,150 in all (+€7,361 to +€20,918).",
    ]
  `);
  expect(effectText({ sent: group(4_500, 225), heldOut: group(500, 50) }, 'CNY', 'zh')).toMatchInlineSnapshot(`
    [
      "发送的 4,500 人中 225 人下单（5%），未收到消息的 500 人中 50 人下单（10%）：−5 个百分点（−8 至 −2.6 个百分点；p < 0.001），为对照组的 0.5 倍（0.4 至 0.7）；约合 −225 位客户（−360 至 −116）。",
      "人均销售额 ¥3.33，对照组 ¥6.70：人均 −¥3.37（−¥5.54 至 −¥1.64）；合计约 −¥15,150（−¥24,928 至 −¥7,401）。",
    ]
  `);
});

test('claims nothing without a holdout, nor of nobody', () => {
  expect(effectText({ sent: group(100, 12), heldOut: group(0, 0) }, 'EUR', 'en')).toMatchInlineSnapshot(`
    [
      "12 of 100 (12%) ordered. Nobody was held out, so how many would have ordered anyhow is not known.",
      "Revenue per person €8.",
    ]
  `);
  expect(effectText({ sent: group(0, 0), heldOut: group(0, 0) }, 'EUR', 'en')[0]).toMatch(/^0 of 0 /);
});

test('says beforehand what will show', () => {
  const planned = { sent: 4_500, heldOut: 500, windowDays: 14, baseRate: 0.025 };
  expect(sampleSizeText(planned, 'en')).toMatchInlineSnapshot(
    `"With 4,500 written to and 500 held out you will see differences from 2.7 points on (about 2.5% would order within 14 days anyhow)."`,
  );
  expect(sampleSizeText({ ...planned, baseRate: 0 }, 'zh')).toMatchInlineSnapshot(
    `"发送 4,500 人、留作对照 500 人时，可看出 1.0 个百分点以上的差异（不发消息时，几乎没有人会在 14 天内下单）。"`,
  );
  expect(sampleSizeText({ ...planned, sent: 8, heldOut: 1, baseRate: 0.3 }, 'en')).toContain('no effect can be told');
  expect(sampleSizeText({ ...planned, heldOut: 0 }, 'zh')).toContain('没有对照组');
});
