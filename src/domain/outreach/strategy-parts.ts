import type { Bilingual } from '../locale.ts';
import { CHANNEL_TRAITS } from './channel.ts';
import type { NamedPart } from './named-part.ts';
import type { Strategy } from './playbook.ts';
import { STRATEGY_WORDS } from './strategy-words.ts';

/** The names of what a strategy has by key. */
export type StrategyNames = { segment: (key: string) => Bilingual; offer: (key: string) => Bilingual };

/** A strategy in words, always the same parts in the same order. */
export function strategyParts(strategy: Strategy, names: StrategyNames): NamedPart[] {
  const words = STRATEGY_WORDS;
  const { occasion, survey } = strategy;
  return [
    { label: { en: 'Goal', zh: '目标' }, items: [strategy.goal] },
    { label: { en: 'Purpose', zh: '用途' }, items: [words.purpose[strategy.purpose]] },
    { label: { en: 'Service level', zh: '服务级别' }, items: [words.serviceLevel[strategy.serviceLevel]] },
    { label: { en: 'Sender', zh: '署名' }, items: [words.sender[strategy.sender]] },
    {
      label: { en: 'Channels', zh: '渠道' },
      items: strategy.channels.map((channel) => CHANNEL_TRAITS[channel].label),
      isList: true,
    },
    { label: { en: 'Tone', zh: '语气' }, items: [strategy.tone] },
    { label: { en: 'Cadence', zh: '联系间隔' }, items: [daysText(strategy.cadenceDays)] },
    { label: { en: 'Offers', zh: '优惠' }, items: strategy.offers.map(names.offer), isList: true },
    { label: { en: 'Do-nots', zh: '禁忌' }, items: strategy.doNots, isList: true },
    { label: { en: 'Segments', zh: '适用分群' }, items: strategy.segments.map(names.segment), isList: true },
    { label: { en: 'Occasion', zh: '触发时机' }, items: occasion ? [words.occasion[occasion]] : [] },
    { label: { en: 'Survey', zh: '问卷' }, items: survey ? [words.survey[survey]] : [] },
  ];
}

function daysText(days: number): Bilingual {
  return { en: days === 1 ? '1 day' : `${days} days`, zh: `${days} 天` };
}
