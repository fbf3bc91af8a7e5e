import type { Locale } from '../../locale.ts';
import { leastDetectableRise } from '../../statistics/two-share-power.ts';

/** `baseRate` (0–1): how many order within the window without any message. */
type PlannedGroups = { sent: number; heldOut: number; windowDays: number; baseRate: number };

/** Below it a percentage with one decimal says 0.0%. */
const RARE = 0.0005;

/** No message does so much: a plan that shows only this shows nothing. */
const INCREDIBLE_RISE = 0.3;

/** What a plan will be able to show, before anything is sent. */
export function sampleSizeText(planned: PlannedGroups, locale: Locale): string {
  const { heldOut, windowDays, baseRate } = planned;
  const words = WORDS[locale];
  if (heldOut === 0) return words.noHoldout;
  const count = (each: number) => each.toLocaleString('en-US');
  const groups = words.groups(count(planned.sent), count(heldOut));
  const rise = leastDetectableRise(baseRate, planned);
  if (rise === null || rise > INCREDIBLE_RISE) return `${groups}${words.tooFew}`;
  // Rounded up: a smaller one would not be seen.
  const points = (Math.ceil(rise * 1_000 - 1e-6) / 10).toFixed(1);
  const base = baseRate < RARE ? words.hardlyAnybody : words.about((baseRate * 100).toFixed(1));
  return `${groups}${words.seen(points, base, windowDays)}`;
}

const WORDS = {
  en: {
    groups: (sent: string, heldOut: string) => `With ${sent} written to and ${heldOut} held out `,
    seen: (points: string, base: string, days: number) =>
      `you will see differences from ${points} points on (${base} would order within ${days} days anyhow).`,
    tooFew: 'no effect can be told from chance; results of several sends of the playbook are pooled.',
    about: (percent: string) => `about ${percent}%`,
    hardlyAnybody: 'hardly anybody',
    noHoldout: 'Nobody is held out, so what this brings cannot be told from what would have happened anyhow.',
  },
  zh: {
    groups: (sent: string, heldOut: string) => `发送 ${sent} 人、留作对照 ${heldOut} 人时，`,
    seen: (points: string, base: string, days: number) =>
      `可看出 ${points} 个百分点以上的差异（不发消息时，${base}会在 ${days} 天内下单）。`,
    tooFew: '效果无法与偶然波动区分；同一打法多次发送的结果会合并评估。',
    about: (percent: string) => `约 ${percent}% 的人`,
    hardlyAnybody: '几乎没有人',
    noHoldout: '没有对照组，因此无法区分效果与本来就会发生的订单。',
  },
} as const;
