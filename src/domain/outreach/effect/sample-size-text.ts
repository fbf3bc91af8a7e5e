import type { Locale } from '../../locale.ts';
import { leastDetectableRise } from '../../statistics/two-share-power.ts';

/** `baseRate` (0–1): how many order within the window without any message. */
type PlannedGroups = { sent: number; heldOut: number; windowDays: number; baseRate: number };

/** What a plan will be able to show, before anything is sent. */
export function sampleSizeText(planned: PlannedGroups, locale: Locale): string {
  const { sent, heldOut, windowDays, baseRate } = planned;
  const count = (each: number) => each.toLocaleString('en-US');
  if (heldOut === 0) return NO_HOLDOUT[locale];
  const rise = leastDetectableRise(baseRate, planned);
  if (rise === null) return TOO_FEW[locale](count(sent), count(heldOut));
  // Rounded up: a smaller one would not be seen.
  const points = (Math.ceil(rise * 1_000 - 1e-6) / 10).toFixed(1);
  return HINT[locale]({
    sent: count(sent),
    heldOut: count(heldOut),
    days: windowDays,
    base: percent(baseRate),
    points,
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

type Shown = { sent: string; heldOut: string; days: number; base: string; points: string };

const HINT: Record<Locale, (shown: Shown) => string> = {
  en: ({ sent, heldOut, days, base, points }) =>
    `With ${sent} written to and ${heldOut} held out you will see differences from ${points} points on (about ${base} order within ${days} days anyhow).`,
  zh: ({ sent, heldOut, days, base, points }) =>
    `发送 ${sent} 人、留作对照 ${heldOut} 人时，可看出 ${points} 个百分点以上的差异（不发消息时约 ${base} 的人会在 ${days} 天内下单）。`,
};
const TOO_FEW: Record<Locale, (sent: string, heldOut: string) => string> = {
  en: (sent, heldOut) =>
    `With ${sent} written to and ${heldOut} held out no effect can be told from chance; results of several sends of the playbook are pooled.`,
  zh: (sent, heldOut) =>
    `发送 ${sent} 人、留作对照 ${heldOut} 人时，效果无法与偶然波动区分；同一打法多次发送的结果会合并评估。`,
};
const NO_HOLDOUT: Record<Locale, string> = {
  en: 'Nobody is held out, so what this brings cannot be told from what would have happened anyhow.',
  zh: '没有对照组，因此无法区分效果与本来就会发生的订单。',
};
